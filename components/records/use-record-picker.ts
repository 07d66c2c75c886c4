"use client";

import { type KeyboardEvent, useState } from "react";
import useSWR from "swr";
import { useWorkspace } from "@/components/app/workspace-provider";
import { useDebounced } from "@/components/ui/use-debounced";
import { type FoundRecord, searchRecords } from "@/lib/client/records/search-records";
import type { RecordPickerProps } from "./record-picker-props";

export type RecordPickerState = ReturnType<typeof useRecordPicker>;

/** What is typed, found and pointed at. Until something is typed the field shows the chosen record's name. */
export function useRecordPicker({ kind, value, onChange, exclude = [], onCancel }: RecordPickerProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const [isOpen, setOpen] = useState(false);
  const [pointed, setActive] = useState<FoundRecord | null>(null);
  const search = useRecordSearch(kind, typed ?? "", isOpen);
  const found = search.found.filter(({ id }) => !exclude.includes(id));
  const active = found.find(({ id }) => id === pointed?.id) ?? found[0] ?? null;
  const close = () => {
    setOpen(false);
    setTyped(null);
  };
  const choose = ({ id, name }: FoundRecord) => {
    onChange({ id, name });
    close();
  };
  const move = (step: number) => {
    const next = found.at((found.findIndex(({ id }) => id === active?.id) + step) % found.length);
    setActive(next ?? null);
  };
  const onOpenKey = (key: string): boolean => {
    if (key === "ArrowDown") move(1);
    else if (key === "ArrowUp") move(-1);
    // What is listed while a search is under way answers an older question.
    else if (key === "Enter") active && !search.isLoading && choose(active);
    else if (key === "Escape") close();
    else return false;
    return true;
  };
  return {
    text: typed ?? value?.name ?? "",
    isOpen,
    found,
    active,
    setActive,
    isLoading: search.isLoading,
    failed: search.failed,
    choose,
    close,
    open: () => setOpen(true),
    type: (text: string) => {
      setTyped(text);
      setOpen(true);
      setActive(null);
    },
    /** Leaving an emptied field means "none"; anything half typed is forgotten. */
    leave: () => {
      if (typed?.trim() === "" && value) onChange(null);
      close();
    },
    onKeyDown: (event: KeyboardEvent) => {
      if (isOpen) {
        if (!onOpenKey(event.key)) return;
      } else if (event.key === "ArrowDown") setOpen(true);
      else if (event.key === "Escape" && onCancel) onCancel();
      else return;
      event.preventDefault();
      event.stopPropagation();
    },
  };
}

function useRecordSearch(kind: RecordPickerProps["kind"], typed: string, isOpen: boolean) {
  const { api } = useWorkspace();
  const search = useDebounced(typed.trim(), 200);
  const { data, error, isLoading } = useSWR(
    isOpen ? ["record-search", api.slug, kind, search] : null,
    () => searchRecords(api, kind, search),
    { keepPreviousData: true, revalidateOnFocus: false, shouldRetryOnError: false, dedupingInterval: 2_000 },
  );
  return { found: data ?? [], isLoading: isLoading || search !== typed.trim(), failed: error !== undefined };
}
