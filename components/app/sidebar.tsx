"use client";

import {
  Building2,
  CircleDollarSign,
  Keyboard,
  PanelLeftClose,
  PanelLeftOpen,
  Search,
  Settings,
  Users,
} from "lucide-react";
import { usePathname } from "next/navigation";
import { IconButton } from "@/components/ui/icon-button";
import { Link } from "@/components/ui/link";
import { Shortcut } from "@/components/ui/shortcut";
import { Tooltip } from "@/components/ui/tooltip";
import { cn } from "@/lib/client/class-names";
import { routes } from "@/lib/client/routes";
import { useShellDialogs } from "./shell-dialogs";
import { useSidebarState } from "./sidebar-state";
import { UserMenu } from "./user-menu";
import { WorkspaceMenu } from "./workspace-menu";
import { useWorkspace } from "./workspace-provider";

/** The navigation. `rail`: icons alone. */
export function Sidebar({ rail }: { rail: boolean }) {
  const { slug } = useWorkspace();
  const { toggleCollapsed } = useSidebarState();
  const { openPalette, openHelp } = useShellDialogs();
  return (
    <div className="flex h-full flex-col gap-1 bg-sidebar p-2">
      <div className={cn("flex items-center gap-1", rail && "flex-col")}>
        <WorkspaceMenu rail={rail} />
        <IconButton
          label={rail ? "Widen navigation" : "Narrow navigation"}
          size="icon-sm"
          tooltipSide="right"
          className="max-md:hidden"
          onClick={toggleCollapsed}
        >
          {rail ? <PanelLeftOpen /> : <PanelLeftClose />}
        </IconButton>
      </div>
      <button
        type="button"
        aria-label="Search and commands"
        onClick={openPalette}
        className={cn(
          "mt-1 mb-2 flex h-8 items-center gap-2 rounded-md border bg-surface px-2 text-ink-2 text-sm hover:border-line-strong",
          rail && "justify-center border-transparent bg-transparent px-0 hover:bg-fill",
        )}
      >
        <Search aria-hidden className="size-4 shrink-0 text-ink-3" />
        {!rail && (
          <>
            Search
            <Shortcut keys="mod+k" className="ml-auto" />
          </>
        )}
      </button>
      <nav aria-label="Main" className="flex flex-col gap-0.5">
        <NavItem rail={rail} href={routes.contacts(slug)} icon={Users} label="Contacts" />
        <NavItem rail={rail} href={routes.customers(slug)} icon={Building2} label="Customers" />
        <NavItem rail={rail} href={routes.deals(slug)} icon={CircleDollarSign} label="Deals" />
        <NavItem
          rail={rail}
          href={routes.settings(slug)}
          icon={Settings}
          label="Settings"
          section={`/w/${slug}/settings`}
        />
      </nav>
      <div className={cn("mt-auto flex items-center gap-1", rail && "flex-col")}>
        <UserMenu rail={rail} />
        <IconButton label="Keyboard shortcuts" shortcut="?" size="icon-sm" tooltipSide="right" onClick={openHelp}>
          <Keyboard />
        </IconButton>
      </div>
    </div>
  );
}

type NavItemProps = { rail: boolean; href: string; icon: typeof Users; label: string; section?: string };

function NavItem({ rail, href, icon: Icon, label, section = href }: NavItemProps) {
  const pathname = usePathname();
  const { setSheetOpen } = useSidebarState();
  const isHere = pathname === section || pathname.startsWith(`${section}/`);
  const link = (
    <Link
      href={href}
      aria-current={isHere ? "page" : undefined}
      aria-label={label}
      onClick={() => setSheetOpen(false)}
      className={cn(
        "flex h-8 items-center gap-2 rounded-md px-2 font-medium text-ink-2 text-sm hover:bg-fill-strong/60 hover:text-ink",
        isHere && "bg-fill-strong text-ink",
        rail && "justify-center px-0",
      )}
    >
      <Icon aria-hidden className={cn("size-4 shrink-0", isHere ? "text-accent" : "text-ink-3")} />
      {!rail && label}
    </Link>
  );
  return rail ? (
    <Tooltip label={label} side="right">
      {link}
    </Tooltip>
  ) : (
    link
  );
}
