import type { ComposeRequest } from "./compose-request";

const KEY = "tern.compose.resume";

/** Remembers, for this tab, what was being written when the page is left for Google's. The words are in the draft. */
export function keepRequest(request: ComposeRequest): void {
  try {
    sessionStorage.setItem(KEY, JSON.stringify({ path: location.pathname, request }));
  } catch {
    // The draft is kept all the same, and is there when the dialog is opened.
  }
}

/** What is to be opened again, once, on the page that it was left on. */
export function takeRequest(): ComposeRequest | null {
  try {
    const kept = sessionStorage.getItem(KEY);
    if (kept === null) return null;
    sessionStorage.removeItem(KEY);
    // Only `keepRequest` writes there.
    const { path, request } = JSON.parse(kept) as { path: string; request: ComposeRequest };
    return path === location.pathname ? request : null;
  } catch {
    return null;
  }
}
