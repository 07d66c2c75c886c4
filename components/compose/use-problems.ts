import { useCallback, useState } from "react";
import type { Place, Problems, Remedy } from "@/lib/client/compose/problem";

/** What is said at the fields, and how it is taken back: a place that is changed is no longer spoken of. */
export function useProblems() {
  const [problems, setProblems] = useState<Problems>({});

  const clear = useCallback((...places: Place[]) => {
    setProblems((present) =>
      places.some((place) => present[place])
        ? Object.fromEntries(Object.entries(present).filter(([place]) => !places.some((cleared) => cleared === place)))
        : present,
    );
  }, []);

  const setProblem = useCallback(
    (place: Place, text: string | null, remedy?: Remedy) =>
      text === null
        ? clear(place)
        : setProblems((present) => ({ ...present, [place]: { text, tone: "error", ...(remedy && { remedy }) } })),
    [clear],
  );

  /** New hints take the place of earlier ones; what Send was refused for stays. */
  const setHints = useCallback((hints: Problems) => {
    setProblems((present) => {
      const errors = Object.entries(present).filter(([, problem]) => problem.tone === "error");
      const next = { ...hints, ...Object.fromEntries(errors) };
      return JSON.stringify(next) === JSON.stringify(present) ? present : next;
    });
  }, []);

  return { problems, setProblems, setProblem, setHints, clear };
}
