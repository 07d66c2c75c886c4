"use client";

import { CircleAlert } from "lucide-react";
import { type ReactNode, useId } from "react";
import { cn } from "@/lib/client/class-names";

/** What a control needs to be tied to its label, hint and problem. */
export type FieldControlProps = {
  id: string;
  "aria-invalid": true | undefined;
  "aria-describedby": string | undefined;
  "aria-required": true | undefined;
};

type FieldProps = {
  label: ReactNode;
  hint?: ReactNode;
  /** The problem, as a sentence; announced when it appears. */
  error?: string | undefined;
  required?: boolean;
  className?: string;
  children: (control: FieldControlProps) => ReactNode;
};

/** Label above, control, then the problem or the hint. */
export function Field({ label, hint, error, required, className, children }: FieldProps) {
  const id = useId();
  const noteId = `${id}-note`;
  return (
    <div className={cn("flex min-w-0 flex-col gap-1", className)}>
      <label htmlFor={id} className="font-medium text-ink-2 text-xs">
        {label}
        {required && (
          <span aria-hidden className="text-ink-3">
            {" "}
            *
          </span>
        )}
      </label>
      {children({
        id,
        "aria-invalid": error ? true : undefined,
        "aria-describedby": error || hint ? noteId : undefined,
        "aria-required": required || undefined,
      })}
      <div id={noteId} aria-live="polite" className="wrap-anywhere-safe text-xs empty:hidden">
        {error ? (
          <p className="flex gap-1 text-danger">
            <CircleAlert aria-hidden className="mt-0.5 size-3 shrink-0" />
            {error}
          </p>
        ) : (
          hint && <p className="text-ink-3">{hint}</p>
        )}
      </div>
    </div>
  );
}
