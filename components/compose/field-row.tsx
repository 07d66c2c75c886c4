import { CircleAlert, Info } from "lucide-react";
import type { ReactNode } from "react";
import { cn } from "@/lib/client/class-names";
import type { Problem } from "@/lib/client/compose/problem";

type FieldRowProps = {
  label: ReactNode;
  /** The control that the label names; without it the label names a group. */
  htmlFor?: string;
  labelId?: string;
  problem?: Problem | undefined;
  noteId?: string;
  /** What can be pressed to mend it. */
  remedy?: ReactNode;
  footer?: ReactNode;
  className?: string;
  children: ReactNode;
};

/** One line of the head: name at the left, control, and below it what is wrong. */
export function FieldRow({
  label,
  htmlFor,
  labelId,
  problem,
  noteId,
  remedy,
  footer,
  className,
  children,
}: FieldRowProps) {
  const Label = htmlFor ? "label" : "span";
  return (
    <div className={cn("border-b px-4 py-1", className)}>
      <div className="flex items-start gap-2">
        <Label id={labelId} {...(htmlFor && { htmlFor })} className="w-13 shrink-0 pt-1.5 text-ink-3 text-sm">
          {label}
        </Label>
        <div className="flex min-w-0 flex-1 items-start gap-1">{children}</div>
      </div>
      {problem && (
        <ProblemNote problem={problem} {...(noteId && { id: noteId })} className="ml-15">
          {remedy}
        </ProblemNote>
      )}
      {footer && <div className="ml-15 pb-1">{footer}</div>}
    </div>
  );
}

type ProblemNoteProps = { problem: Problem; id?: string; className?: string; children?: ReactNode };

/** A problem in words; a hint is said quietly. */
export function ProblemNote({ problem, id, className, children }: ProblemNoteProps) {
  const isError = problem.tone === "error";
  const Icon = isError ? CircleAlert : Info;
  return (
    <div
      id={id}
      className={cn("flex items-start gap-1.5 pb-1 text-xs", isError ? "text-danger" : "text-warn", className)}
    >
      <Icon aria-hidden className="mt-0.5 size-3 shrink-0" />
      <span className="wrap-anywhere-safe">
        {problem.text} {children}
      </span>
    </div>
  );
}
