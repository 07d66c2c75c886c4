import { useCallback } from "react";
import type { Place } from "@/lib/client/compose/problem";
import type { Composer } from "./composer-context";

type Options = {
  changeFields: (patch: Parameters<Composer["change"]>[0]) => void;
  clear: (...places: Place[]) => void;
  edited: () => void;
  touch: () => void;
  schedule: () => void;
};

/** What every change brings with it: its problems are taken back, a failed attempt is let go, the draft is saved. */
export function useChanges({ changeFields, clear, edited, touch, schedule }: Options) {
  const onChanged = useCallback(
    (...places: Place[]) => {
      clear("message", ...places);
      edited();
      touch();
      schedule();
    },
    [clear, edited, touch, schedule],
  );
  const change = useCallback<Composer["change"]>(
    (patch, ...places) => {
      changeFields(patch);
      onChanged(...places);
    },
    [changeFields, onChanged],
  );
  return { onChanged, change };
}
