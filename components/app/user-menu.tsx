"use client";

import { LogOut, UserRound } from "lucide-react";
import { useTheme } from "next-themes";
import { Avatar } from "@/components/ui/avatar";
import { Link } from "@/components/ui/link";
import { Menu, MenuChoice, MenuItem, MenuLabel, MenuSeparator } from "@/components/ui/menu";
import { cn } from "@/lib/client/class-names";
import { routes } from "@/lib/client/routes";
import { leave } from "./leave";
import { themes } from "./themes";
import { useWorkspace } from "./workspace-provider";

/** Who is signed in; appearance and sign-out. */
export function UserMenu({ rail }: { rail: boolean }) {
  const { me, slug } = useWorkspace();
  const { theme, setTheme } = useTheme();
  return (
    <Menu
      align="start"
      side="top"
      trigger={
        <button
          type="button"
          aria-label={`Account of ${me.user.name}`}
          className={cn(
            "flex h-9 min-w-0 flex-1 items-center gap-2 rounded-md px-1.5 text-left text-sm hover:bg-fill-strong/60",
            rail && "flex-none",
          )}
        >
          <Avatar name={me.user.name} size="md" className="size-6" />
          {!rail && <span className="min-w-0 truncate">{me.user.name}</span>}
        </button>
      }
    >
      <MenuLabel>{me.user.email}</MenuLabel>
      <MenuItem asChild>
        <Link href={routes.settings(slug, "profile")}>
          <UserRound aria-hidden />
          Profile and password
        </Link>
      </MenuItem>
      <MenuSeparator />
      <MenuLabel>Appearance</MenuLabel>
      {themes.map(({ name, label }) => (
        <MenuChoice key={name} checked={theme === name} onSelect={() => setTheme(name)}>
          {label}
        </MenuChoice>
      ))}
      <MenuSeparator />
      <MenuItem onSelect={() => void leave()}>
        <LogOut aria-hidden />
        Sign out
      </MenuItem>
    </Menu>
  );
}
