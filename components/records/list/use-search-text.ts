"use client";

import { useEffect, useRef, useState } from "react";

const pauseMs = 200;

/** What is typed into a search field, handed on once it has rested; follows the address when that changes by itself. */
export function useSearchText(current: string, commit: (search: string) => void) {
  const [text, setText] = useState(current);
  const committed = useRef(current);
  const latestCommit = useRef(commit);
  useEffect(() => {
    latestCommit.current = commit;
  });
  useEffect(() => {
    if (current === committed.current) return;
    committed.current = current;
    setText(current);
  }, [current]);
  useEffect(() => {
    const search = text.trim();
    if (search === committed.current) return undefined;
    const timer = setTimeout(() => {
      committed.current = search;
      latestCommit.current(search);
    }, pauseMs);
    return () => clearTimeout(timer);
  }, [text]);
  return { text, setText, isWaiting: text.trim() !== current };
}
