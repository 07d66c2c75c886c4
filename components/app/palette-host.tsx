"use client";

import { lazy, Suspense, useState } from "react";
import { PaletteInput } from "./palette-input";

const CommandPalette = lazy(async () => ({ default: (await import("./command-palette")).CommandPalette }));

type PaletteHostProps = { onOpenChange: (open: boolean) => void; onHelp: () => void };

/** Takes what is typed from the first key on, also while the palette itself is still being loaded. */
export function PaletteHost({ onOpenChange, onHelp }: PaletteHostProps) {
  const [query, setQuery] = useState("");
  return (
    <Suspense fallback={<PaletteInput query={query} onQuery={setQuery} onClose={() => onOpenChange(false)} />}>
      <CommandPalette query={query} onQuery={setQuery} onOpenChange={onOpenChange} onHelp={onHelp} />
    </Suspense>
  );
}
