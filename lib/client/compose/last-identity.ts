/** Which identity was last used for a draft's record. Losing it costs a click, so failures are let be. */
export function rememberIdentity(draftKey: string, identityId: string): void {
  try {
    localStorage.setItem(storageKey(draftKey), identityId);
  } catch {
    // Full or forbidden.
  }
}

export function lastIdentity(draftKey: string): string | null {
  try {
    return localStorage.getItem(storageKey(draftKey));
  } catch {
    return null;
  }
}

const storageKey = (draftKey: string) => `${draftKey}:from`;
