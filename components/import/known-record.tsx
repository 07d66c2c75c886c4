"use client";

import { useWorkspace } from "@/components/app/workspace-provider";
import type { ImportKind } from "@/lib/client/import/import-fields";
import type { DuplicateRow } from "@/lib/client/import/import-tally";
import { routes } from "@/lib/client/routes";

type KnownRecordProps = { kind: ImportKind; of: DuplicateRow["of"] };

/** Whose address a row has, with the way there. */
export function KnownRecord({ kind, of }: KnownRecordProps) {
  const { slug } = useWorkspace();
  if (!of) return <>an earlier row</>;
  return (
    <a
      href={routes[kind](slug, of.id)}
      target="_blank"
      rel="noreferrer"
      dir="auto"
      className="text-accent hover:underline"
    >
      {of.name}
    </a>
  );
}
