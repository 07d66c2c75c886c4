import { del, get, set } from "idb-keyval";
import type { Draft } from "./draft";
import { otherVersionKey } from "./draft-key";
import { newestDraft, readTextDraft, textDraft } from "./text-draft";
import { announceDraft } from "./watch-draft";

/** Longer than any read takes; a browser that hangs must not keep the dialog shut. */
const READ_PATIENCE_MS = 800;

/** The draft under `key`: what IndexedDB has, or newer words that a closing page put into localStorage. */
export async function loadDraft(key: string): Promise<Draft | null> {
  const [whole, text] = [await readWhole(key), readText(key)];
  return newestDraft(whole, text);
}

/**
 * Keeps a draft with its files. Newer text wins; a version of another tab that is replaced is kept beside it.
 * Returns what could be kept: browsers without IndexedDB (private windows of some) lose files at a reload.
 */
export async function saveDraft(key: string, draft: Draft, displaced: Draft | null): Promise<"whole" | "text"> {
  try {
    if (displaced) await set(otherVersionKey(key), displaced);
    await set(key, draft);
    removeText(key);
    return "whole";
  } catch {
    saveDraftText(key, draft);
    return "text";
  } finally {
    announceDraft(key, true);
  }
}

/** Puts the words down before this returns, for pages that are about to go. Files stay where they were saved last. */
export function saveDraftText(key: string, draft: Draft): void {
  try {
    localStorage.setItem(key, JSON.stringify(textDraft(draft)));
  } catch {
    // Full or forbidden: the copy in IndexedDB is all there is.
  }
}

export async function deleteDraft(key: string): Promise<void> {
  removeText(key);
  await del(key).catch(() => undefined);
  await del(otherVersionKey(key)).catch(() => undefined);
  announceDraft(key, false);
}

export async function readOtherVersion(key: string): Promise<Draft | null> {
  return readWhole(otherVersionKey(key));
}

async function readWhole(key: string): Promise<Draft | null> {
  const patience = new Promise<undefined>((resolve) => setTimeout(resolve, READ_PATIENCE_MS));
  try {
    return (await Promise.race([get<Draft>(key), patience])) ?? null;
  } catch {
    return null;
  }
}

function readText(key: string): Draft | null {
  try {
    return readTextDraft(localStorage.getItem(key));
  } catch {
    return null;
  }
}

function removeText(key: string): void {
  try {
    localStorage.removeItem(key);
  } catch {
    // Nothing is there that could stay behind.
  }
}
