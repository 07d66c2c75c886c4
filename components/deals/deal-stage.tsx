import { Badge } from "@/components/ui/badge";
import type { ListedDeal } from "@/lib/contracts/deals";
import { StageDot } from "./stage-dot";

/** Where a deal stands: its stage, and the word once it is won or lost. */
export function DealStage({ deal }: { deal: Pick<ListedDeal, "status" | "placements"> }) {
  const [place] = deal.placements;
  return (
    <span className="flex min-w-0 items-center gap-1.5">
      {place && (
        <Badge tone="outline" className="min-w-0">
          <StageDot color={place.stage_color} />
          <span className="truncate" dir="auto">
            {place.stage_name}
          </span>
        </Badge>
      )}
      {deal.status !== "open" && place?.stage_name.toLowerCase() !== deal.status && (
        <Badge tone={deal.status === "won" ? "ok" : "neutral"} className="shrink-0">
          {deal.status === "won" ? "Won" : "Lost"}
        </Badge>
      )}
    </span>
  );
}
