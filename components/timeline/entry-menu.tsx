"use client";

import { Ellipsis, Pencil, Trash2 } from "lucide-react";
import { useWorkspace } from "@/components/app/workspace-provider";
import { Button } from "@/components/ui/button";
import { Menu, MenuItem } from "@/components/ui/menu";
import type { Activity } from "@/lib/contracts/activities";
import { useTimelineActions } from "./timeline-context";
import { typeWords } from "./type-words";
import { useDeleteEntry } from "./use-delete-entry";

type EntryMenuProps = {
  activity: Activity;
  /** The focus comes back to it, after an edit. */
  takesFocus: boolean;
  onEdit: () => void;
};

/** What can be done with a note, a call or a meeting. */
export function EntryMenu({ activity, takesFocus, onEdit }: EntryMenuProps) {
  const { can } = useWorkspace();
  const { isGone } = useTimelineActions();
  const remove = useDeleteEntry(activity);
  if (!can("activities:write") || isGone) return null;
  const noun = typeWords[activity.activity_type].one.toLowerCase();
  return (
    <Menu
      trigger={
        <Button variant="ghost" size="icon-sm" autoFocus={takesFocus} aria-label={`Options for this ${noun}`}>
          <Ellipsis />
        </Button>
      }
    >
      <MenuItem onSelect={onEdit}>
        <Pencil aria-hidden />
        Edit
      </MenuItem>
      <MenuItem danger onSelect={remove}>
        <Trash2 aria-hidden />
        Delete {noun}
      </MenuItem>
    </Menu>
  );
}
