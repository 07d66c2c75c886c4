import { setTimeout as sleep } from "node:timers/promises";
import { againIfLost } from "@/lib/core/again-if-lost";
import { database } from "@/lib/core/database";
import { within } from "@/lib/core/deadline";
import { processSingleton } from "@/lib/core/process-singleton";
import { GmailDisconnected, GoogleUnavailable } from "./gmail-errors";
import { refreshUnderLease } from "./refresh-under-lease";
import { type ConnectionPlace, openToken } from "./token-secrets";

type Options = {
  /** The token that Google has just answered 401 to: it is not handed out again. */
  rejected?: string;
  signal?: AbortSignal;
};

/** Longer than one refresh may take, so that whoever waits for another process gets its token. */
const patienceMs = 16_000;
const pauseMs = 150;
const databaseTimeoutMs = 4_500;

/**
 * An access token that is good for another minute at least. When it has to be fetched, one process does so, once,
 * however many ask. Throws GmailDisconnected (closed, revoked, unreadable) and GoogleUnavailable.
 */
export function accessTokenFor(place: ConnectionPlace, { rejected, signal }: Options = {}): Promise<string> {
  const found = findOrFetch(place, rejected, signal);
  return signal ? unlessAborted(found, signal) : found;
}

async function findOrFetch(
  place: ConnectionPlace,
  rejected: string | undefined,
  signal: AbortSignal | undefined,
): Promise<string> {
  const givesUpAtMs = performance.now() + patienceMs;
  while (!signal?.aborted && performance.now() < givesUpAtMs) {
    const stored = await within(databaseTimeoutMs, readToken(place));
    const token = stored.isFresh && stored.sealed !== null ? openToken(stored.sealed, place, "access_token") : null;
    if (token !== null && token !== rejected) return token;
    const fetched = await refreshOnceHere(place, stored.sealed);
    if (fetched !== null) return fetched;
    await sleep(pauseMs);
  }
  throw new GoogleUnavailable("Another process is still asking Google.");
}

type Stored = { sealed: string | null; isFresh: boolean };

type Row = Stored & { status: string; is_open: boolean };

/** Throws GmailDisconnected when there is none to be had any more. */
async function readToken({ workspaceId, connectionId }: ConnectionPlace): Promise<Stored> {
  const [row] = await againIfLost(
    () => database().$client<Row[]>`
      select access_token as sealed, status, closed_at is null and refresh_token is not null as is_open,
        coalesce(access_token_expires_at > now() + interval '60 seconds', false) as "isFresh"
      from gmail_connections where workspace_id = ${workspaceId} and id = ${connectionId}`,
  );
  if (!row?.is_open) throw new GmailDisconnected("closed");
  if (row.status === "needs_reconnect") throw new GmailDisconnected("revoked");
  return row;
}

const refreshes = () => processSingleton("gmail-refreshes", () => new Map<string, Promise<string | null>>());

/** Those who ask while a refresh of theirs is under way in this process wait for that one. */
function refreshOnceHere(place: ConnectionPlace, seen: string | null): Promise<string | null> {
  const key = `${place.workspaceId}/${place.connectionId}`;
  const running = refreshes().get(key) ?? refreshUnderLease(place, seen).finally(() => refreshes().delete(key));
  refreshes().set(key, running);
  return running;
}

/** Stops waiting; what is waited for goes on, since others may wait for it too. */
function unlessAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const stop = () => reject(new GoogleUnavailable("There was no time left to wait for Google."));
    if (signal.aborted) stop();
    signal.addEventListener("abort", stop, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener("abort", stop));
  });
}
