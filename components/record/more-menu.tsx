"use client";

import { Ellipsis, Link2, Pencil, Trash2 } from "lucide-react";
import { Button } from "@/components/ui/button";
import { Menu, MenuItem, MenuSeparator } from "@/components/ui/menu";
import { toast } from "@/components/ui/toast";

type MoreMenuProps = {
  canEdit: boolean;
  onEdit: () => void;
  onDelete: () => void;
};

/** What one does to a record less often. */
export function MoreMenu({ canEdit, onEdit, onDelete }: MoreMenuProps) {
  return (
    <Menu
      trigger={
        <Button size="icon" aria-label="More actions">
          <Ellipsis />
        </Button>
      }
    >
      <MenuItem onSelect={() => void copyLink()}>
        <Link2 aria-hidden />
        Copy link
      </MenuItem>
      {canEdit && (
        <>
          <MenuItem onSelect={onEdit}>
            <Pencil aria-hidden />
            Edit all details
          </MenuItem>
          <MenuSeparator />
          <MenuItem danger onSelect={onDelete}>
            <Trash2 aria-hidden />
            Delete
          </MenuItem>
        </>
      )}
    </Menu>
  );
}

async function copyLink(): Promise<void> {
  const { origin, pathname } = window.location;
  await navigator.clipboard.writeText(`${origin}${pathname}`).then(
    () => toast.success("Link copied"),
    () => toast.error("The browser did not allow copying. Copy the address from its address bar."),
  );
}
