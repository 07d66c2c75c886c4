import type { Store, StoreSnapshot } from "@emulators/core";
import { writePrivateFile } from "../files";
import { readKept } from "./kept-file";

/** What takes no longer than this is done before anybody gets an answer. */
const atOnceMs = 20;
const delayMs = 200;

/** Fills the emulator's store from the file, if there is one. */
export function restoreMailState(store: Store, file: string): void {
  readKept(file, (value) => store.restore(asSnapshot(value)));
}

/**
 * Writes the store to the file after each change, as a whole: at once while that is quick, else soon. So a kill costs
 * nothing, or the last moment of large mailboxes.
 */
export function keepMailState(store: Store, file: string): { changed(): void; flush(): void } {
  let timer: NodeJS.Timeout | undefined;
  let lastWriteMs = 0;
  const write = () => {
    clearTimeout(timer);
    timer = undefined;
    const startedAt = performance.now();
    writePrivateFile(file, JSON.stringify(store.snapshot()));
    lastWriteMs = performance.now() - startedAt;
  };
  return {
    changed() {
      if (lastWriteMs <= atOnceMs) write();
      else timer ??= setTimeout(write, Math.max(delayMs, lastWriteMs * 4));
    },
    flush() {
      if (timer !== undefined) write();
    },
  };
}

/** The file is this module's own, replaced as a whole: what parses is what `snapshot` returned. */
function asSnapshot(value: unknown): StoreSnapshot {
  return value as StoreSnapshot;
}
