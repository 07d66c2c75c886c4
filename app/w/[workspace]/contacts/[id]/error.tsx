"use client";

import { RecordError } from "@/components/record/record-error";

export default function ContactError({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  return <RecordError kind="contact" reset={reset} {...(error.digest && { digest: error.digest })} />;
}
