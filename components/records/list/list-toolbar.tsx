"use client";

import { Search, X } from "lucide-react";
import type { ReactNode, RefObject } from "react";
import { Kbd } from "@/components/ui/kbd";
import { Spinner } from "@/components/ui/spinner";
import { useSearchText } from "./use-search-text";

type ListToolbarProps = {
  label: string;
  search: string;
  onSearch: (search: string) => void;
  isBusy: boolean;
  inputRef: RefObject<HTMLInputElement | null>;
  children?: ReactNode;
};

/** The search field of a list, and what stands beside it. */
export function ListToolbar({ label, search, onSearch, isBusy, inputRef, children }: ListToolbarProps) {
  const { text, setText, isWaiting } = useSearchText(search, onSearch);
  return (
    <div className="flex min-h-11 shrink-0 flex-wrap items-center gap-x-2 gap-y-1 border-b bg-surface px-3 py-1 sm:px-5">
      {isBusy || isWaiting ? (
        <Spinner className="text-ink-3" />
      ) : (
        <Search aria-hidden className="size-4 shrink-0 text-ink-3" />
      )}
      <input
        ref={inputRef}
        type="search"
        aria-label={label}
        placeholder={label}
        maxLength={200}
        value={text}
        dir="auto"
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== "Escape") return;
          if (text === "") event.currentTarget.blur();
          setText("");
        }}
        className="h-8 min-w-0 flex-1 rounded-sm bg-transparent text-sm outline-none pointer-coarse:text-lg [&::-webkit-search-cancel-button]:hidden"
      />
      {text === "" ? (
        <Kbd keys="/" className="pointer-coarse:hidden" />
      ) : (
        <button
          type="button"
          aria-label="Clear the search"
          onClick={() => setText("")}
          className="flex size-6 shrink-0 items-center justify-center rounded-sm text-ink-3 hover:text-ink"
        >
          <X aria-hidden className="size-4" />
        </button>
      )}
      {children}
    </div>
  );
}
