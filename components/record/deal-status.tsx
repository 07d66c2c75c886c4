"use client";

import { RotateCcw, ThumbsDown, Trophy } from "lucide-react";
import { Button } from "@/components/ui/button";
import { toast } from "@/components/ui/toast";
import { explainError } from "@/lib/client/explain-error";
import type { RecordOf } from "@/lib/client/record/record-calls";
import { undoToast } from "./undo-toast";
import type { RecordEditor } from "./use-record-editor";

type Deal = RecordOf["deal"];

const words = { open: "open again", won: "won", lost: "lost" } as const;

/** How the deal ended; an ended one can be opened again. */
export function DealStatus({ editor }: { editor: RecordEditor<Deal> }) {
  const { status } = editor.record;
  const write = async (next: Deal["status"], seen: Deal): Promise<boolean> => {
    const outcome = await editor.save({ status: next }, seen);
    switch (outcome.kind) {
      case "saved":
        return true;
      case "conflict":
        toast.error(`Somebody else marked this deal as ${outcome.theirs.status} meanwhile.`);
        return false;
      case "gone":
        return false;
      case "refused":
        toast.error("The deal was not changed.", { description: explainError(outcome.error) });
        return false;
    }
  };
  const set = async (next: Deal["status"]) => {
    const before = editor.record;
    if (!(await write(next, before))) return;
    undoToast(`The deal is ${words[next]}`, () => write(before.status, { ...before, status: next }));
  };
  if (!editor.canEdit) return null;
  if (status !== "open") {
    return (
      <Button onClick={() => void set("open")}>
        <RotateCcw aria-hidden />
        <span className="max-sm:sr-only">Reopen</span>
      </Button>
    );
  }
  return (
    <>
      <Button onClick={() => void set("won")}>
        <Trophy aria-hidden />
        <span className="max-sm:sr-only">Won</span>
      </Button>
      <Button onClick={() => void set("lost")}>
        <ThumbsDown aria-hidden />
        <span className="max-sm:sr-only">Lost</span>
      </Button>
    </>
  );
}
