"use client";

import { usePathname, useSearchParams } from "next/navigation";
import { useCallback, useMemo } from "react";
import type { ListParams } from "./list-params";

type ChangeOptions = {
  /** A step that "back" returns from, such as the next page. */
  push?: boolean;
};

/**
 * The list's part of the address. Changing it renders nothing on the server: the list reads its rows itself, and the
 * address is there for sharing, for reload and for "back".
 */
export function useListParams(names: readonly string[]) {
  const pathname = usePathname();
  const address = useSearchParams();
  const params = useMemo<ListParams>(() => {
    const given = names.map((name): [string, string] => [name, address.get(name) ?? ""]);
    return Object.fromEntries(given.filter(([, value]) => value !== ""));
  }, [names, address]);
  const change = useCallback(
    (wanted: Record<string, string | null>, { push = false }: ChangeOptions = {}) => {
      const next = new URLSearchParams(window.location.search);
      // Another filter or order begins at its first page.
      for (const name of ["after", "before"]) next.delete(name);
      for (const [name, value] of Object.entries(wanted)) value ? next.set(name, value) : next.delete(name);
      const query = next.toString();
      const url = query === "" ? pathname : `${pathname}?${query}`;
      if (push) window.history.pushState(null, "", url);
      else window.history.replaceState(null, "", url);
    },
    [pathname],
  );
  return { params, change };
}
