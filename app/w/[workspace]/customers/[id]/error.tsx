"use client";

import { RecordError } from "@/components/record/record-error";

export default function CustomerError({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  return <RecordError kind="customer" reset={reset} {...(error.digest && { digest: error.digest })} />;
}
