import type { ReactNode } from "react";

/** People's own words in a cell. Cut at their end, also where they are written from right to left, and never at their beginning. */
export function RowText({ children }: { children: ReactNode }) {
  return (
    <span dir="auto" className="block truncate text-left">
      {children}
    </span>
  );
}
