"use client";

import { ListError } from "@/components/records/list/list-error";

export default function CustomersError({ reset }: { reset: () => void }) {
  return <ListError title="Customers" onRetry={reset} />;
}
