"use client";

import { ListError } from "@/components/records/list/list-error";

export default function DealsError({ reset }: { reset: () => void }) {
  return <ListError title="Deals" onRetry={reset} />;
}
