"use client";

import { useWorkspace } from "@/components/app/workspace-provider";
import { StageDot } from "@/components/deals/stage-dot";
import { Badge } from "@/components/ui/badge";
import { Link } from "@/components/ui/link";
import { money } from "@/lib/client/format/money";
import { routes } from "@/lib/client/routes";
import type { NamedDeal } from "@/lib/contracts/deals";

type DealCardsProps = { deals: readonly NamedDeal[]; hasMore: boolean; moreHref: string };

/** The deals of a contact or a customer, each with where it stands and what it is worth. */
export function DealCards({ deals, hasMore, moreHref }: DealCardsProps) {
  const { slug } = useWorkspace();
  if (deals.length === 0) return <p className="py-1 text-ink-3 text-sm">No deals yet.</p>;
  return (
    <>
      <ul className="flex flex-col gap-1.5">
        {deals.map((deal) => (
          <li key={deal.id}>
            <Link
              href={routes.deal(slug, deal.id)}
              className="block rounded-md border bg-surface px-3 py-2 text-sm hover:border-line-strong hover:bg-fill"
            >
              <span className="wrap-anywhere-safe line-clamp-2 font-medium" dir="auto">
                {deal.name}
              </span>
              <span className="mt-0.5 flex items-center gap-2 text-ink-2 text-xs">
                <DealState deal={deal} />
                {deal.value !== null && (
                  <span className="tabular ml-auto shrink-0">{money(deal.value, deal.currency, "en")}</span>
                )}
              </span>
            </Link>
          </li>
        ))}
      </ul>
      {hasMore && (
        <Link href={moreHref} className="mt-1.5 inline-block rounded-sm text-accent text-sm hover:underline">
          All deals
        </Link>
      )}
    </>
  );
}

function DealState({ deal: { status, placements } }: { deal: NamedDeal }) {
  if (status === "won") return <Badge tone="ok">Won</Badge>;
  if (status === "lost") return <Badge>Lost</Badge>;
  const [placement] = placements;
  if (!placement) return <span>Open</span>;
  return (
    <span className="flex min-w-0 items-center gap-1.5">
      <StageDot color={placement.stage_color} />
      <span className="truncate" dir="auto">
        {placement.stage_name}
      </span>
    </span>
  );
}
