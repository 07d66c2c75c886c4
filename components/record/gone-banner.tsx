"use client";

import { Trash2 } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import { toast } from "@/components/ui/toast";
import { explainError } from "@/lib/client/explain-error";
import type { VersionedRecord } from "@/lib/client/record/record-store";
import { kindWords } from "@/lib/client/records/record-kind";
import type { RecordEditor } from "./use-record-editor";

type GoneBannerProps<R extends VersionedRecord> = {
  editor: RecordEditor<R>;
  mayRestore: boolean;
  list: { label: string; href: string };
};

/** Somebody deleted the record while it was open here. Nothing on the page is lost: it can be brought back. */
export function GoneBanner<R extends VersionedRecord>({ editor, mayRestore, list }: GoneBannerProps<R>) {
  const [isBusy, setBusy] = useState(false);
  if (!editor.isGone) return null;
  const { one } = kindWords[editor.kind];
  const restore = async () => {
    setBusy(true);
    await editor.restore().then(
      () => toast.success(`The ${one} is back, with its whole history.`),
      (err: unknown) => toast.error(`The ${one} was not restored.`, { description: explainError(err) }),
    );
    setBusy(false);
  };
  return (
    <div role="alert" className="flex flex-wrap items-center gap-x-3 gap-y-2 bg-warn-soft px-4 py-2 text-sm sm:px-6">
      <Trash2 aria-hidden className="size-4 text-warn" />
      <p className="min-w-48 flex-1">
        This {one} was deleted in another window or by somebody else. Nothing can be changed here until it is restored.
      </p>
      {mayRestore && (
        <Button size="sm" variant="primary" busy={isBusy} onClick={() => void restore()}>
          Restore
        </Button>
      )}
      <Button size="sm" asChild>
        <Link href={list.href}>Back to {list.label.toLowerCase()}</Link>
      </Button>
    </div>
  );
}
