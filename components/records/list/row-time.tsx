"use client";

import { useWorkspace } from "@/components/app/workspace-provider";
import { Link } from "@/components/ui/link";
import { RelativeTime } from "@/components/ui/relative-time";
import type { RecordKind } from "@/lib/client/records/record-kind";
import { routes } from "@/lib/client/routes";

/** A time in a row. It lies over the row's own link, so that its tooltip shows, and leads to the same place. */
export function RowTime({ kind, id, at }: { kind: RecordKind; id: string; at: string }) {
  const { slug } = useWorkspace();
  return (
    <Link href={routes[kind](slug, id)} prefetch={false} tabIndex={-1} className="relative z-10">
      <RelativeTime at={at} />
    </Link>
  );
}
