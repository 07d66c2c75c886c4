"use client";

import { useState } from "react";
import { onDemand } from "@/components/ui/on-demand";
import { PaletteInput } from "./palette-input";

const CommandPalette = onDemand(async () => (await import("./command-palette")).CommandPalette);

type PaletteHostProps = { onOpenChange: (open: boolean) => void; onHelp: () => void };

/** Takes what is typed from the first key on, also while the palette itself is still being loaded. */
export function PaletteHost({ onOpenChange, onHelp }: PaletteHostProps) {
  const [query, setQuery] = useState("");
  return (
    <CommandPalette
      query={query}
      onQuery={setQuery}
      onOpenChange={onOpenChange}
      onHelp={onHelp}
      waiting={<PaletteInput query={query} onQuery={setQuery} onClose={() => onOpenChange(false)} />}
    />
  );
}
