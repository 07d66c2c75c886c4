"use client";

import type { ReactNode } from "react";
import { onDemand } from "@/components/ui/on-demand";
import { cn } from "@/lib/client/class-names";
import { Sidebar } from "./sidebar";
import { useSidebarState } from "./sidebar-state";

const NavigationSheet = onDemand(async () => (await import("./navigation-sheet")).NavigationSheet);

/** Navigation at the left (a sheet on narrow screens), the page beside it. */
export function WorkspaceShell({ children }: { children: ReactNode }) {
  const { collapsed, sheetOpen, setSheetOpen } = useSidebarState();
  return (
    <div className="flex h-dvh">
      <a
        href="#main"
        className="sr-only z-60 rounded-md bg-accent px-3 py-1.5 text-on-accent focus:not-sr-only focus:fixed focus:top-2 focus:left-2"
      >
        Skip to content
      </a>
      <aside className={cn("shrink-0 border-r max-md:hidden", collapsed ? "w-13" : "w-55")}>
        <Sidebar rail={collapsed} />
      </aside>
      {sheetOpen && <NavigationSheet onClose={() => setSheetOpen(false)} />}
      <main id="main" tabIndex={-1} className="flex min-w-0 flex-1 flex-col overflow-hidden outline-none">
        {children}
      </main>
    </div>
  );
}
