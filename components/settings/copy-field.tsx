"use client";

import { Check, Copy } from "lucide-react";
import { useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { controlLook } from "@/components/ui/input";
import { cn } from "@/lib/client/class-names";

type CopyFieldProps = { label: string; value: string; onCopied?: () => void };

/** Text to take away: one press copies it; where the browser forbids that, it is selected to be copied by hand. */
export function CopyField({ label, value, onCopied }: CopyFieldProps) {
  const field = useRef<HTMLTextAreaElement>(null);
  const [outcome, setOutcome] = useState<"copied" | "selected" | null>(null);
  const copied = () => {
    setOutcome("copied");
    onCopied?.();
  };
  const selectAll = () => {
    field.current?.focus();
    field.current?.select();
  };
  const copy = () =>
    navigator.clipboard?.writeText(value).then(copied, () => {
      selectAll();
      setOutcome("selected");
    });
  return (
    <Field label={label} hint={outcome === "selected" && "Selected. Press Ctrl C or ⌘ C to copy it."}>
      {(control) => (
        <span className="flex items-start gap-2">
          <textarea
            {...control}
            ref={field}
            readOnly
            value={value}
            rows={1}
            spellCheck={false}
            onFocus={selectAll}
            onCopy={copied}
            className={cn(controlLook, "field-sizing-content resize-none break-all py-1.5 font-mono text-xs")}
          />
          <Button onClick={() => void copy()} aria-label={`Copy ${label.toLowerCase()}`} className="w-24">
            {outcome === "copied" ? <Check aria-hidden /> : <Copy aria-hidden />}
            <span aria-live="polite">{outcome === "copied" ? "Copied" : "Copy"}</span>
          </Button>
        </span>
      )}
    </Field>
  );
}
