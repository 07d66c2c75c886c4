import { CircleAlert, X } from "lucide-react";
import type { KeyboardEvent } from "react";
import { cn } from "@/lib/client/class-names";
import { type Recipient, recipientProblem } from "@/lib/client/compose/recipient";

type RecipientChipProps = {
  recipient: Recipient;
  isLocked: boolean;
  onEdit: () => void;
  onRemove: () => void;
  /** -1: the one before, 1: the one after or the input. */
  onMove: (step: -1 | 1) => void;
};

/** An address as a chip: Enter or a double click edits it, Backspace removes it, the arrows walk along. */
export function RecipientChip({ recipient, isLocked, onEdit, onRemove, onMove }: RecipientChipProps) {
  const problem = recipientProblem(recipient);
  const { name, email } = recipient;
  const onKeyDown = (event: KeyboardEvent) => {
    const action = isLocked ? undefined : actions[event.key];
    if (!action) return;
    event.preventDefault();
    if (action === "edit") onEdit();
    else if (action === "remove") onRemove();
    else onMove(action);
  };
  return (
    <span
      className={cn(
        "inline-flex h-6 min-w-0 max-w-full items-center rounded-full text-xs",
        problem ? "bg-danger-soft text-danger" : "bg-fill-strong text-ink",
      )}
    >
      <button
        type="button"
        data-chip
        tabIndex={-1}
        disabled={isLocked}
        title={problem ?? email}
        aria-label={`${name ? `${name}, ` : ""}${email}. ${problem ? `${problem} ` : ""}Enter edits, Delete removes.`}
        onDoubleClick={onEdit}
        onKeyDown={onKeyDown}
        className="flex h-6 min-w-0 items-center gap-1 rounded-full pr-1 pl-2.5 focus:outline-2 focus:outline-accent"
      >
        {problem && <CircleAlert aria-hidden className="size-3 shrink-0" />}
        <bdi className="truncate">{name ?? email}</bdi>
      </button>
      <button
        type="button"
        tabIndex={-1}
        disabled={isLocked}
        aria-label={`Remove ${name ?? email}`}
        onClick={onRemove}
        className="flex size-6 shrink-0 items-center justify-center rounded-full opacity-60 hover:opacity-100 disabled:pointer-events-none disabled:opacity-30"
      >
        <X aria-hidden className="size-3" />
      </button>
    </span>
  );
}

const actions: Record<string, "edit" | "remove" | -1 | 1> = {
  Enter: "edit",
  F2: "edit",
  Backspace: "remove",
  Delete: "remove",
  ArrowLeft: -1,
  ArrowRight: 1,
};
