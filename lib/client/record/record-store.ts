import { ApiError } from "@/lib/client/api-error";
import type { LastChange } from "./last-change";
import { sameValue } from "./same-value";

/** What every record that can be edited in place has. */
export type VersionedRecord = LastChange & { id: string; version: number };

/** How a record is written; each call answers with the record as it is then. */
export type RecordCalls<R> = {
  /** Throws ApiError CONFLICT, with the present record in `details.current`, when `version` is not the present one. */
  update: (record: R, change: Partial<R>) => Promise<Partial<R>>;
  restore: (record: R) => Promise<Partial<R>>;
};

export type SaveOutcome<R> =
  /** `alsoChanged`: fields that somebody else had changed meanwhile and that are shown now. */
  | { kind: "saved"; alsoChanged: (keyof R)[] }
  /** The very same field was changed meanwhile; nothing was written. `by`: the last change that came from elsewhere. */
  | { kind: "conflict"; theirs: R; by: LastChange | null }
  /** The record was deleted; nothing was written. */
  | { kind: "gone" }
  | { kind: "refused"; error: ApiError };

type RecordSnapshot<R> = {
  /** As the server has it, with what is being written laid over it. */
  record: R;
  isGone: boolean;
};

export type RecordStore<R> = ReturnType<typeof createRecordStore<R & VersionedRecord>>;

/** How often one save follows a record that others keep changing. */
const attempts = 4;

/**
 * One record as its page shows it: what was typed appears at once and disappears again when it cannot be saved. Writes
 * go one after the other, each with the version that the one before left, so that two fields edited in quick succession
 * are no conflict. Knows nothing of React.
 */
export function createRecordStore<R extends VersionedRecord>(initial: R, calls: RecordCalls<R>) {
  let confirmed = initial;
  let foreign: LastChange | null = null;
  let pending: Partial<R>[] = [];
  let snapshot: RecordSnapshot<R> = { record: initial, isGone: false };
  const enqueue = createQueue();
  const listeners = createListeners();

  const publish = (isGone = snapshot.isGone) => {
    snapshot = { record: Object.assign({}, confirmed, ...pending), isGone };
    listeners.tell();
  };
  const adopt = (record: Partial<R>) => {
    confirmed = { ...confirmed, ...record };
    publish(false);
  };
  const notice = (isThere: boolean) => {
    if (snapshot.isGone === isThere) publish(!isThere);
  };
  const write = async (change: Partial<R>, seen: R): Promise<SaveOutcome<R>> => {
    const before = confirmed;
    for (let attempt = 1; ; attempt += 1) {
      if (overlaps(change, seen, confirmed)) return { kind: "conflict", theirs: confirmed, by: foreign };
      const theirs = confirmed;
      const failure = await calls.update(confirmed, change).then(adopt, asApiError);
      if (!failure) return { kind: "saved", alsoChanged: differences(before, theirs, change) };
      const current = currentRecord<R>(failure);
      if (!current || attempt === attempts) return settle(failure);
      foreign = current;
      adopt(current);
    }
  };
  const settle = (error: ApiError): SaveOutcome<R> => {
    if (error.code !== "NOT_FOUND") return { kind: "refused", error };
    notice(false);
    return { kind: "gone" };
  };

  return {
    subscribe: listeners.add,
    get: () => snapshot,
    /** Takes over what was written elsewhere on the page. */
    adopt,
    /** Takes over what the server rendered, unless what is here is newer. */
    refresh: (record: R) => {
      if (record.version > confirmed.version) foreign = record;
      if (record.version >= confirmed.version && !sameValue(record, confirmed)) adopt(record);
    },
    /** Writes `change`, made by somebody who saw the record as `seen`. Never throws. */
    save: (change: Partial<R>, seen: R): Promise<SaveOutcome<R>> => {
      pending = [...pending, change];
      publish();
      return enqueue(() => write(change, seen)).finally(() => {
        pending = pending.filter((entry) => entry !== change);
        publish();
      });
    },
    /** Any other write that answers with the record. Throws ApiError. */
    perform: (work: (record: R) => Promise<Partial<R>>): Promise<void> =>
      enqueue(async () => {
        const failure = await work(confirmed).then(adopt, asApiError);
        if (failure?.code === "NOT_FOUND") notice(false);
        if (failure) throw failure;
      }),
    /** Takes over what another part of the page has learned: whether the record is still there. */
    notice,
    /** Brings the record back after somebody deleted it. Throws ApiError. */
    restore: () => enqueue(async () => adopt(await calls.restore(confirmed))),
  };
}

function createListeners() {
  const listeners = new Set<() => void>();
  return {
    /** Returns the way to stop. */
    add: (listener: () => void) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    tell: () => {
      for (const listener of listeners) listener();
    },
  };
}

/** One after the other, whatever became of the one before. */
function createQueue() {
  let queue: Promise<unknown> = Promise.resolve();
  return <Result>(work: () => Promise<Result>): Promise<Result> => {
    const turn = queue.then(work);
    queue = turn.catch(() => undefined);
    return turn;
  };
}

/** Whether a field that is about to be written is no longer as it was when the edit began, nor already as wanted. */
function overlaps<R>(change: Partial<R>, seen: R, present: R): boolean {
  return keysOf(change).some((key) => !sameValue(seen[key], present[key]) && !sameValue(change[key], present[key]));
}

function differences<R>(before: R, after: R, ours: Partial<R>): (keyof R)[] {
  const silent: PropertyKey[] = ["version", "updated_at", "updated_by", ...keysOf(ours)];
  return keysOf(after).filter((key) => !silent.includes(key) && !sameValue(before[key], after[key]));
}

function keysOf<R>(record: R | Partial<R>): (keyof R)[] {
  // A record made of an object literal or of JSON has its type's keys and no others.
  return Object.keys(record as object) as (keyof R)[];
}

function asApiError(reason: unknown): ApiError {
  return reason instanceof ApiError ? reason : new ApiError({ code: "OFFLINE", message: "The change was not saved." });
}

/** What CONFLICT shows: every versioned resource puts its present record into `details.current`. */
function currentRecord<R>(error: ApiError): R | null {
  return error.code === "CONFLICT" && error.details.current ? (error.details.current as R) : null;
}
