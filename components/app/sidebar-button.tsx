"use client";

import { PanelLeft } from "lucide-react";
import { IconButton } from "@/components/ui/icon-button";
import { useSidebarState } from "./sidebar-state";

/** Opens the navigation on narrow screens, where it is a sheet. */
export function SidebarButton() {
  const { setSheetOpen } = useSidebarState();
  return (
    <IconButton label="Open navigation" className="md:hidden" onClick={() => setSheetOpen(true)}>
      <PanelLeft />
    </IconButton>
  );
}
