import { randomUUID } from "node:crypto";
import { linkSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createServer } from "@emulators/core";
import { type GoogleMessage, type GoogleStore, getGoogleStore, googlePlugin, seedFromConfig } from "@emulators/google";
import { demoMailboxes } from "./demo-mailboxes";
import { keepMailState, restoreMailState } from "./mail-state";
import { renumberMessage } from "./renumber-message";

type EmulatorCall = { method: string; path: string; body?: unknown };

/** The emulated mailboxes: everything that Gmail's API knows of them, on disk as well. */
export type Mailboxes = {
  store: GoogleStore;
  /** One call of the emulator, as the owner of a mailbox. `path` with its query. */
  call(email: string, call: EmulatorCall): Promise<Response>;
  /** The message as it was handed in; undefined when there is no such message. */
  original(messageId: string): Buffer | undefined;
  attachment(attachmentId: string): Buffer | undefined;
  /** The id that the message of a draft goes on under when it was sent. */
  renumber(messageId: string): string;
  /** Writes what is not on disk yet. */
  flush(): void;
};

/** Opens the mailboxes kept in `folder`, which must be this process's alone. */
export function openMailboxes(folder: string, baseUrl: string): Mailboxes {
  const originals = join(folder, "messages");
  mkdirSync(originals, { recursive: true, mode: 0o700 });
  const { app, store: root, tokenMap } = createServer(googlePlugin, { baseUrl });
  const stateFile = join(folder, "mail.json");
  restoreMailState(root, stateFile);
  seedFromConfig(root, baseUrl, { users: demoMailboxes.map(({ email, name }) => ({ email, name })) });
  const store = getGoogleStore(root);
  const files = originalFiles(originals, store);
  files.removeStrays();
  const state = keepMailState(root, stateFile);
  return {
    store,
    async call(email, { method, path, body }) {
      // The emulator answers each token 5,000 times an hour and then in another service's words.
      const token = randomUUID();
      tokenMap.set(token, { login: email, id: 1, scopes: [] });
      try {
        const headers = { authorization: `Bearer ${token}`, "content-type": "application/json" };
        const text = body === undefined ? null : JSON.stringify(body);
        return await app.fetch(new Request(`${baseUrl}${path}`, { method, headers, body: text }));
      } finally {
        tokenMap.delete(token);
        if (method !== "GET") {
          files.tuckAway(email);
          if (method === "DELETE") files.removeStrays();
          state.changed();
        }
      }
    },
    original: (messageId) => files.read(messageId),
    attachment: (attachmentId) => files.read(attachmentId),
    renumber(messageId) {
      const newId = renumberMessage(store, messageId);
      files.rename(messageId, newId);
      state.changed();
      return newId;
    },
    flush: state.flush,
  };
}

/**
 * Whole messages and attachments live in files of their own, one for each id, not in the emulator's memory: its state
 * stays small enough to be written after every change.
 */
function originalFiles(folder: string, store: GoogleStore) {
  const names = new Set(readdirSync(folder));
  const nameOf = (id: string) => encodeURIComponent(id);
  const write = (id: string, base64: string) => {
    writeFileSync(join(folder, nameOf(id)), Buffer.from(base64, "base64url"), { mode: 0o600 });
    names.add(nameOf(id));
  };
  const tuckAwayMessage = (message: GoogleMessage, raw: string) => {
    write(message.gmail_id, raw);
    for (const attachment of store.attachments.findBy("message_gmail_id", message.gmail_id)) {
      write(attachment.gmail_id, attachment.data);
      store.attachments.update(attachment.id, { data: "" });
    }
    store.messages.update(message.id, { raw: null });
  };
  return {
    read: (id: string) => (names.has(nameOf(id)) ? readFileSync(join(folder, nameOf(id))) : undefined),
    /** The file goes on under the old name too, until the rows on disk say that nobody needs it. */
    rename(id: string, newId: string) {
      linkSync(join(folder, nameOf(id)), join(folder, nameOf(newId)));
      names.add(nameOf(newId));
    },
    tuckAway(email: string) {
      for (const message of store.messages.findBy("user_email", email)) {
        if (message.raw !== null) tuckAwayMessage(message, message.raw);
      }
    },
    /** Of messages that were deleted, and of those whose row a kill has cost. */
    removeStrays() {
      const wanted = new Set([...store.messages.all(), ...store.attachments.all()].map((row) => nameOf(row.gmail_id)));
      for (const name of names) {
        if (wanted.has(name)) continue;
        rmSync(join(folder, name), { force: true });
        names.delete(name);
      }
    },
  };
}
