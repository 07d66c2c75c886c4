import type { ReactNode } from "react";

type FactsGroupProps = { title: string; count?: number; action?: ReactNode; children: ReactNode };

/** A titled part of the facts: what is known, who belongs to it, what is going on. */
export function FactsGroup({ title, count, action, children }: FactsGroupProps) {
  return (
    <section className="break-inside-avoid pt-3 pb-2">
      <header className="flex h-8 items-center gap-1.5">
        <h2 className="font-semibold text-sm">{title}</h2>
        {count !== undefined && count > 0 && <span className="tabular text-ink-3 text-xs">{count}</span>}
        <span className="ml-auto">{action}</span>
      </header>
      {children}
    </section>
  );
}
