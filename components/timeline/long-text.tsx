"use client";

import { useState } from "react";
import { cn } from "@/lib/client/class-names";

/** Text as it was written; of a long one the beginning, and the rest on request. */
export function LongText({ text }: { text: string }) {
  const isLong = text.length > 900 || text.split("\n").length > 12;
  const [isOpen, setOpen] = useState(false);
  return (
    <div className="pt-1">
      <p
        dir="auto"
        className={cn("wrap-anywhere-safe whitespace-pre-wrap text-ink-2", isLong && !isOpen && "line-clamp-8")}
      >
        {text}
      </p>
      {isLong && (
        <button
          type="button"
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
          className="mt-1 min-h-6 font-medium text-accent text-sm hover:underline"
        >
          {isOpen ? "Show less" : "Show all"}
        </button>
      )}
    </div>
  );
}
