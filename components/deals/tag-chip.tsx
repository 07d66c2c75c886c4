import type { ReactNode } from "react";

type TagChipProps = { tag: { name: string; color: string }; children?: ReactNode };

/** A tag: its colour as a dot, so that the word stays readable on every colour and in the dark. */
export function TagChip({ tag, children }: TagChipProps) {
  return (
    <span className="inline-flex h-5 max-w-full items-center gap-1.5 rounded-full border px-2 text-2xs text-ink-2">
      <span aria-hidden className="size-2 shrink-0 rounded-full" style={{ backgroundColor: tag.color }} />
      <span className="truncate" dir="auto">
        {tag.name}
      </span>
      {children}
    </span>
  );
}
