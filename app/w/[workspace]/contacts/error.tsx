"use client";

import { ListError } from "@/components/records/list/list-error";

export default function ContactsError({ reset }: { reset: () => void }) {
  return <ListError title="Contacts" onRetry={reset} />;
}
