"use client";

import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { Select } from "@/components/ui/select";
import { cn } from "@/lib/client/class-names";
import type { Pipeline } from "@/lib/contracts/pipelines";

type StageBarProps = {
  pipeline: Pipeline;
  /** Where the deal stands now. */
  stageId: string;
  canMove: boolean;
  /** Won or lost: the road is behind it. */
  isClosed: boolean;
  onMove: (stageId: string) => void;
};

/** Long enough to walk on with the arrow keys before anything is written. */
const settleMs = 600;

/** The road through a pipeline: a click or the arrow keys put the deal into a stage. */
export function StageBar({ pipeline, stageId, canMove, isClosed, onMove }: StageBarProps) {
  const { shown, step, choose, flush } = usePendingStage(stageId, onMove);
  const bar = useRef<HTMLDivElement>(null);
  const { stages } = pipeline;
  const at = stages.findIndex(({ id }) => id === shown);
  const onKeyDown = (event: KeyboardEvent) => {
    const next = at + (steps[event.key] ?? 0);
    const target = event.key === "Home" ? stages[0] : event.key === "End" ? stages.at(-1) : stages[next];
    if (event.key === "Enter") flush();
    if (!(event.key in steps) || !target || !canMove) return;
    event.preventDefault();
    step(target.id);
    bar.current?.querySelector<HTMLElement>(`[data-stage="${target.id}"]`)?.focus();
  };
  return (
    <>
      <div
        ref={bar}
        role="radiogroup"
        aria-label={`Stage in ${pipeline.name}`}
        onKeyDown={onKeyDown}
        onBlur={({ relatedTarget, currentTarget }) => !currentTarget.contains(relatedTarget) && flush()}
        className="flex gap-0.5 overflow-hidden rounded-md max-sm:hidden"
      >
        {stages.map(({ id, name }, index) => (
          // biome-ignore lint/a11y/useSemanticElements: a bar of buttons, on which arrows only mark a stage until somebody rests there
          <button
            key={id}
            type="button"
            role="radio"
            data-stage={id}
            aria-checked={id === shown}
            aria-disabled={!canMove || undefined}
            tabIndex={id === shown || (at < 0 && index === 0) ? 0 : -1}
            onClick={() => canMove && choose(id)}
            title={name}
            className={cn(
              "h-7 min-w-0 flex-1 truncate px-2 text-xs transition-colors duration-120 focus-visible:-outline-offset-2",
              id === shown ? "bg-accent font-medium text-on-accent" : "bg-fill text-ink-2",
              index < at && "bg-accent-soft text-accent",
              // Won or lost: the road is behind it, and no part of it stands out any more.
              isClosed && index < at && "bg-fill text-ink-2",
              isClosed && id === shown && "bg-fill-strong text-ink",
              canMove && id !== shown && "hover:bg-fill-strong",
            )}
            dir="auto"
          >
            {name}
          </button>
        ))}
      </div>
      <div className="sm:hidden">
        <Select
          aria-label={`Stage in ${pipeline.name}`}
          value={shown}
          disabled={!canMove}
          onChange={(event) => choose(event.target.value)}
        >
          {stages.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
      </div>
    </>
  );
}

const steps: Record<string, number> = { ArrowLeft: -1, ArrowUp: -1, ArrowRight: 1, ArrowDown: 1, Home: 0, End: 0 };

/** The stage that is shown runs ahead of the one that is written while the arrow keys are at work. */
function usePendingStage(stageId: string, onMove: (stageId: string) => void) {
  const [pending, setPending] = useState<string | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const choose = (id: string | null) => {
    clearTimeout(timer.current);
    setPending(null);
    if (id !== null && id !== stageId) onMove(id);
  };
  return {
    shown: pending ?? stageId,
    step: (id: string) => {
      clearTimeout(timer.current);
      setPending(id);
      timer.current = setTimeout(() => choose(id), settleMs);
    },
    choose,
    flush: () => choose(pending),
  };
}
