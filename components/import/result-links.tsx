"use client";

import type { ReactNode } from "react";
import { useWorkspace } from "@/components/app/workspace-provider";
import { Link } from "@/components/ui/link";
import type { ImportKind } from "@/lib/client/import/import-fields";
import type { ImportTally } from "@/lib/client/import/import-tally";
import { routes } from "@/lib/client/routes";

type ResultLinksProps = { kind: ImportKind; tally: ImportTally; children: ReactNode };

const linked = 8;

/** The first of the new records, and what one can do next. */
export function ResultLinks({ kind, tally, children }: ResultLinksProps) {
  const { slug } = useWorkspace();
  const first = tally.firstCreated.slice(0, linked);
  return (
    <>
      {first.length > 0 && (
        <p className="wrap-anywhere-safe text-sm">
          <span className="text-ink-2">New, for example: </span>
          {first.map(({ id, name }, at) => (
            <span key={id}>
              {at > 0 && ", "}
              <Link href={routes[kind](slug, id)} prefetch={false} dir="auto" className="text-accent hover:underline">
                {name.length > 60 ? `${name.slice(0, 59)}…` : name}
              </Link>
            </span>
          ))}
        </p>
      )}
      <footer className="flex flex-wrap justify-end gap-2">{children}</footer>
    </>
  );
}
