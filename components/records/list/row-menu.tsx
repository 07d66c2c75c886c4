"use client";

import { Ellipsis, Pencil, Trash2 } from "lucide-react";
import { Button } from "@/components/ui/button";
import { Menu, MenuItem } from "@/components/ui/menu";

export type RowActions<Row> = { edit: (row: Row) => void; remove: (rows: Row[]) => void };

/** What can be done with one row without opening it. */
export function RowMenu<Row>({ name, row, actions }: { name: string; row: Row; actions: RowActions<Row> }) {
  return (
    <Menu
      trigger={
        <Button
          variant="ghost"
          size="icon-sm"
          aria-label={`Actions for ${name}`}
          className="relative z-10 opacity-0 focus-visible:opacity-100 group-hover:opacity-100 aria-expanded:opacity-100 pointer-coarse:opacity-100"
        >
          <Ellipsis />
        </Button>
      }
    >
      <MenuItem onSelect={() => actions.edit(row)}>
        <Pencil aria-hidden />
        Edit
      </MenuItem>
      <MenuItem danger onSelect={() => actions.remove([row])}>
        <Trash2 aria-hidden />
        Delete
      </MenuItem>
    </Menu>
  );
}
