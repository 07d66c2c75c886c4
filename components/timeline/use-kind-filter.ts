"use client";

import { usePathname, useSearchParams } from "next/navigation";
import { type TimelineKind, timelineKindOf } from "@/lib/client/timeline/timeline-kinds";

/** What the timeline is narrowed to, kept in the address so that it can be shared and survives a reload. */
export function useKindFilter(): [TimelineKind, (kind: TimelineKind) => void] {
  const pathname = usePathname();
  const search = useSearchParams();
  const choose = (kind: TimelineKind) => {
    const next = new URLSearchParams(search);
    if (kind === "all") next.delete("kind");
    else next.set("kind", kind);
    // The page itself is the same: no need to ask the server for it again.
    window.history.replaceState(null, "", next.size > 0 ? `${pathname}?${next}` : pathname);
  };
  return [timelineKindOf(search.get("kind")), choose];
}
