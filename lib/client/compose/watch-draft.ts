import { get } from "idb-keyval";

const CHANGED = "tern-draft";

/** Reports whether a draft is kept under `key`: now, after each change, and when somebody comes back to the page. */
export function watchDraft(key: string, report: (isKept: boolean) => void): () => void {
  const end = new AbortController();
  const { signal } = end;
  let changes = 0;
  const look = async () => {
    const before = changes;
    const isKept = await hasDraft(key);
    if (!signal.aborted && before === changes) report(isKept);
  };
  const onChange = (event: Event) => {
    const { detail } = event as CustomEvent<{ key: string; isKept: boolean }>;
    if (detail.key !== key) return;
    changes += 1;
    report(detail.isKept);
  };
  window.addEventListener(CHANGED, onChange, { signal });
  // Another tab may have sent it or thrown it away.
  window.addEventListener("focus", () => void look(), { signal });
  void look();
  return () => end.abort();
}

/** Tells this tab that the draft under a key was kept or is gone. */
export function announceDraft(key: string, isKept: boolean): void {
  globalThis.window?.dispatchEvent(new CustomEvent(CHANGED, { detail: { key, isKept } }));
}

async function hasDraft(key: string): Promise<boolean> {
  try {
    return localStorage.getItem(key) !== null || (await get(key)) !== undefined;
  } catch {
    return false;
  }
}
