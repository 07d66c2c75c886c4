"use client";

import type { RefObject } from "react";
import { useHotkey } from "@/components/app/hotkeys";
import { kindWords, type RecordKind } from "@/lib/client/records/record-kind";
import type { Selection } from "./use-selection";

type ListHotkeys = {
  kind: RecordKind;
  body: RefObject<HTMLTableSectionElement | null>;
  search: RefObject<HTMLInputElement | null>;
  selection: Selection;
  /** Null for who may not add anything. */
  onCreate: (() => void) | null;
};

/** The active row is the one whose link has the focus, so that ↵ opens it as it opens any link. */
export function useListHotkeys({ kind, body, search, selection, onCreate }: ListHotkeys): void {
  const { one, many } = kindWords[kind];
  const group = `In lists of ${many}`;
  useHotkey("/", () => search.current?.select(), { label: "Search", group });
  useHotkey("j", () => focusRow(body.current, 1), { label: "Next row", group });
  useHotkey("k", () => focusRow(body.current, -1), { label: "Row before", group });
  useHotkey("Enter", null, { label: "Open the row", group });
  useHotkey("x", () => toggleActive(selection), { label: "Select the row", group });
  useHotkey("Escape", selection.ids.size > 0 ? selection.clear : null, { label: "Clear the selection", group });
  useHotkey("n", () => onCreate?.(), { label: `New ${one}`, group, enabled: onCreate !== null });
}

function focusRow(body: HTMLElement | null, step: 1 | -1): void {
  const links = [...(body?.querySelectorAll<HTMLElement>("[data-row-link]") ?? [])];
  const active = activeRow()?.querySelector<HTMLElement>("[data-row-link]");
  const at = active ? links.indexOf(active) : -1;
  const next = at < 0 ? links[0] : links[at + step];
  next?.focus({ preventScroll: true });
  next?.scrollIntoView({ block: "nearest" });
}

function toggleActive(selection: Selection): void {
  const id = activeRow()?.dataset.row;
  if (id) selection.toggle(id, false);
}

function activeRow(): HTMLElement | null {
  return document.activeElement?.closest<HTMLElement>("[data-row]") ?? null;
}
