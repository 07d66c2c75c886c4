"use client";

import { Download, Ellipsis, Plus, Upload } from "lucide-react";
import { useWorkspace } from "@/components/app/workspace-provider";
import { Button } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import { Menu, MenuItem } from "@/components/ui/menu";
import { kindWords, type RecordKind } from "@/lib/client/records/record-kind";
import { routes } from "@/lib/client/routes";

type ListActionsProps = {
  kind: RecordKind;
  /** Null where the API writes no file. */
  onExport: (() => void) | null;
  /** Null for who may not add anything. */
  onCreate: (() => void) | null;
};

/** What a list's page offers besides its rows. */
export function ListActions({ kind, onExport, onCreate }: ListActionsProps) {
  const { slug } = useWorkspace();
  const importHref = kind !== "deal" && onCreate ? routes.import(slug, kind) : null;
  return (
    <>
      {(importHref ?? onExport) && (
        <Menu
          trigger={
            <Button variant="ghost" size="icon" aria-label="Import and export">
              <Ellipsis />
            </Button>
          }
        >
          {importHref && (
            <MenuItem asChild>
              <Link href={importHref}>
                <Upload aria-hidden />
                Import a CSV file
              </Link>
            </MenuItem>
          )}
          {onExport && (
            <MenuItem onSelect={onExport}>
              <Download aria-hidden />
              Export this list
            </MenuItem>
          )}
        </Menu>
      )}
      {onCreate && (
        <Button variant="primary" onClick={onCreate} aria-label={`New ${kindWords[kind].one}`}>
          <Plus aria-hidden />
          <span className="max-sm:hidden">New {kindWords[kind].one}</span>
        </Button>
      )}
    </>
  );
}
