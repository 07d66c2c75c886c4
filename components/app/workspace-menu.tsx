"use client";

import { Check, ChevronsUpDown } from "lucide-react";
import { Avatar } from "@/components/ui/avatar";
import { Link } from "@/components/ui/link";
import { Menu, MenuItem, MenuLabel } from "@/components/ui/menu";
import { routes } from "@/lib/client/routes";
import { BrandMark } from "./brand-mark";
import { useWorkspace } from "./workspace-provider";

/** Says which workspace this is, and goes to another one. */
export function WorkspaceMenu({ rail }: { rail: boolean }) {
  const { me } = useWorkspace();
  return (
    <Menu
      align="start"
      trigger={
        <button
          type="button"
          aria-label={`Workspace ${me.workspace.name}. Switch workspace`}
          className="flex h-9 min-w-0 flex-1 items-center gap-2 rounded-md px-1.5 text-left hover:bg-fill-strong/60"
        >
          <span className="flex size-6 shrink-0 items-center justify-center rounded-md bg-accent text-on-accent">
            <BrandMark className="size-4.5" />
          </span>
          {!rail && (
            <>
              <span className="min-w-0 flex-1 truncate font-semibold text-sm">{me.workspace.name}</span>
              <ChevronsUpDown aria-hidden className="size-3.5 shrink-0 text-ink-3" />
            </>
          )}
        </button>
      }
    >
      <MenuLabel>Workspaces</MenuLabel>
      {me.workspaces.map(({ slug, name }) => (
        <MenuItem key={slug} asChild>
          <Link href={routes.contacts(slug)}>
            <Avatar name={name} shape="company" size="sm" />
            <span className="max-w-56 flex-1 truncate">{name}</span>
            {slug === me.workspace.slug && <Check aria-label="current" />}
          </Link>
        </MenuItem>
      ))}
    </Menu>
  );
}
