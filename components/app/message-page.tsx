import type { ReactNode } from "react";
import { BrandMark } from "./brand-mark";

/** A page that only says something: outside the workspace's shell, so with the mark instead of the navigation. */
export function MessagePage({ title, children, action }: { title: string; children: ReactNode; action?: ReactNode }) {
  return (
    <main className="flex min-h-dvh flex-col items-center justify-center gap-3 px-6 py-12 text-center">
      <BrandMark className="size-10 text-accent" />
      <h1 className="font-semibold text-xl">{title}</h1>
      <div className="max-w-md text-ink-2">{children}</div>
      {action && <div className="mt-3 flex flex-wrap justify-center gap-2">{action}</div>}
    </main>
  );
}
