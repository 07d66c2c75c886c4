"use client";

import { useRouter } from "next/navigation";
import { createContext, type ReactNode, useContext, useMemo, useState } from "react";
import { onDemand } from "@/components/ui/on-demand";
import { routes } from "@/lib/client/routes";
import { useHotkey } from "./hotkeys";
import { PaletteHost } from "./palette-host";
import { useWorkspace } from "./workspace-provider";

const ShortcutHelp = onDemand(async () => (await import("./shortcut-help")).ShortcutHelp);

type ShellDialogs = { openPalette: () => void; openHelp: () => void };

const ShellDialogContext = createContext<ShellDialogs | null>(null);

/** The palette and the help, fetched when first opened, and the shortcuts that work on every page. */
export function ShellDialogProvider({ children }: { children: ReactNode }) {
  const [open, setOpen] = useState<"palette" | "help" | null>(null);
  const dialogs = useMemo<ShellDialogs>(
    () => ({ openPalette: () => setOpen("palette"), openHelp: () => setOpen("help") }),
    [],
  );
  const onOpenChange = (isOpen: boolean) => !isOpen && setOpen(null);
  useHotkey("mod+k", dialogs.openPalette, { label: "Search and commands", group: "Everywhere" });
  useHotkey("?", dialogs.openHelp, { label: "Show all shortcuts", group: "Everywhere" });
  useHotkey("mod+Enter", null, { label: "Save or send", group: "Everywhere" });
  useHotkey("Escape", null, { label: "Close what is open, leave a field", group: "Everywhere" });
  useNavigationHotkeys();
  return (
    <ShellDialogContext value={dialogs}>
      {children}
      {open === "palette" && <PaletteHost onOpenChange={onOpenChange} onHelp={dialogs.openHelp} />}
      {open === "help" && <ShortcutHelp onOpenChange={onOpenChange} />}
    </ShellDialogContext>
  );
}

function useNavigationHotkeys() {
  const router = useRouter();
  const { slug } = useWorkspace();
  const group = "Go to";
  useHotkey("g c", () => router.push(routes.contacts(slug)), { label: "Contacts", group });
  useHotkey("g u", () => router.push(routes.customers(slug)), { label: "Customers", group });
  useHotkey("g d", () => router.push(routes.deals(slug)), { label: "Deals", group });
  useHotkey("g s", () => router.push(routes.settings(slug)), { label: "Settings", group });
}

export function useShellDialogs(): ShellDialogs {
  const dialogs = useContext(ShellDialogContext);
  if (!dialogs) throw new Error("useShellDialogs needs a ShellDialogProvider above it.");
  return dialogs;
}
