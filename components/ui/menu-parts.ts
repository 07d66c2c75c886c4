"use client";

import type { DropdownMenu } from "radix-ui";
import { createContext, useContext } from "react";

export type MenuParts = Pick<typeof DropdownMenu, "Item" | "CheckboxItem" | "Label" | "Separator">;

/** Radix' parts, handed down by the panel that has loaded them. */
export const MenuPartsContext = createContext<MenuParts | null>(null);

export function useMenuParts(): MenuParts {
  const parts = useContext(MenuPartsContext);
  if (!parts) throw new Error("Entries of a menu stand inside a Menu.");
  return parts;
}
