"use client";

import { useId } from "react";
import { Button } from "@/components/ui/button";

type ProgressStepProps = {
  title: string;
  note: string;
  /** Rows dealt with. */
  done: number;
  /** Between 0 and 1. */
  fraction: number;
  total?: number;
  stopLabel: string;
  isStopping?: boolean;
  onStop: () => void;
};

/** A long run under way: how far it is, and the way to end it. */
export function ProgressStep({ title, note, done, fraction, total, stopLabel, isStopping, onStop }: ProgressStepProps) {
  const id = useId();
  const percent = Math.min(100, Math.round(fraction * 100));
  const rows = done.toLocaleString("en");
  return (
    <section aria-labelledby={id} className="flex flex-col gap-4 rounded-xl border bg-surface p-6">
      <div className="flex items-start justify-between gap-4">
        <div>
          <h2 id={id} className="font-semibold text-base">
            {title}
          </h2>
          <p className="text-ink-2 text-sm">{note}</p>
        </div>
        <Button onClick={onStop} busy={isStopping ?? false}>
          {stopLabel}
        </Button>
      </div>
      <progress
        aria-labelledby={id}
        value={percent}
        max={100}
        className="h-1.5 w-full appearance-none overflow-hidden rounded-full border-0 bg-fill-strong [&::-moz-progress-bar]:bg-accent [&::-webkit-progress-bar]:bg-fill-strong [&::-webkit-progress-value]:bg-accent"
      />
      <p className="tabular text-ink-2 text-sm">
        {total === undefined ? `${rows} rows checked` : `${rows} of ${total.toLocaleString("en")} rows`}
      </p>
      <p role="status" className="sr-only">
        {`${Math.floor(percent / 10) * 10} percent`}
      </p>
    </section>
  );
}
