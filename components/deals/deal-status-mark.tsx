import { Badge } from "@/components/ui/badge";
import type { NamedDeal } from "@/lib/contracts/deals";

/** How a deal ended; nothing while it is open. */
export function DealStatusMark({ status }: Pick<NamedDeal, "status">) {
  if (status === "open") return null;
  return <Badge tone={status === "won" ? "ok" : "neutral"}>{status === "won" ? "Won" : "Lost"}</Badge>;
}
