"use client";

import { useMemo, useState } from "react";
import type { BoardStage } from "@/lib/contracts/pipelines";

const step = 25;

/** The first cards of each stage; more of one on request, fetched when those that are here are used up. */
export function useShownCards(all: readonly BoardStage[], fetchMore: () => void) {
  const [counts, setCounts] = useState<Record<string, number>>({});
  const stages = useMemo(
    () =>
      all.map((stage) => {
        const deals = stage.deals.slice(0, counts[stage.id] ?? step);
        return { ...stage, deals, has_more: stage.deal_count > deals.length };
      }),
    [all, counts],
  );
  const showMore = (stageId: string) => {
    const wanted = (counts[stageId] ?? step) + step;
    setCounts({ ...counts, [stageId]: wanted });
    const stage = all.find(({ id }) => id === stageId);
    if (stage && wanted > stage.deals.length && stage.has_more) fetchMore();
  };
  return { stages, showMore };
}
