"use client";

import { createContext, type ReactNode, useContext, useMemo, useState } from "react";

type SidebarState = {
  /** On wide screens: a narrow rail instead of the full sidebar. */
  collapsed: boolean;
  toggleCollapsed: () => void;
  /** On narrow screens: the sheet is open. */
  sheetOpen: boolean;
  setSheetOpen: (open: boolean) => void;
};

const SidebarContext = createContext<SidebarState | null>(null);

const sidebarCookie = "tern.sidebar";

export function SidebarStateProvider({ initial, children }: { initial: boolean; children: ReactNode }) {
  const [collapsed, setCollapsed] = useState(initial);
  const [sheetOpen, setSheetOpen] = useState(false);
  const value = useMemo<SidebarState>(
    () => ({
      collapsed,
      toggleCollapsed: () => {
        setCollapsed(!collapsed);
        // The server reads it, so that the page arrives in the right shape.
        remember(collapsed ? "wide" : "rail");
      },
      sheetOpen,
      setSheetOpen,
    }),
    [collapsed, sheetOpen],
  );
  return <SidebarContext value={value}>{children}</SidebarContext>;
}

function remember(shape: "wide" | "rail"): void {
  const expires = new Date(Date.now() + 365 * 86_400_000).toUTCString();
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is absent from pages served over plain http
  document.cookie = `${sidebarCookie}=${shape}; path=/; expires=${expires}; samesite=lax`;
}

export function useSidebarState(): SidebarState {
  const state = useContext(SidebarContext);
  if (!state) throw new Error("useSidebarState needs a SidebarStateProvider above it.");
  return state;
}
