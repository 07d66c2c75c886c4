"use client";

import { RecordError } from "@/components/record/record-error";

export default function DealError({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  return <RecordError kind="deal" reset={reset} {...(error.digest && { digest: error.digest })} />;
}
