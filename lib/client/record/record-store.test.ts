import { describe, expect, it, vi } from "vitest";
import { ApiError } from "@/lib/client/api-error";
import { createRecordStore } from "./record-store";

type Person = {
  id: string;
  version: number;
  name: string;
  email: string | null;
  updated_at: string;
  updated_by: string | null;
};

const ada: Person = { id: "1", version: 1, name: "Ada", email: null, updated_at: "now", updated_by: null };

/** A server that knows one record, as PATCH with If-Match treats it. */
function serverWith(initial: Person) {
  const server = { record: initial, isDeleted: false };
  const update = vi.fn(async (sent: Person, change: Partial<Person>) => {
    await Promise.resolve();
    if (server.isDeleted) throw new ApiError({ code: "NOT_FOUND", message: "There is no contact." });
    if (change.email === "nonsense") {
      const details = { fields: { email: ["must be an address"] } };
      throw new ApiError({ code: "VALIDATION_ERROR", message: "email: must be an address", details });
    }
    if (sent.version !== server.record.version) {
      throw new ApiError({ code: "CONFLICT", message: "Changed.", details: { current: server.record } });
    }
    server.record = { ...server.record, ...change, updated_by: "reader", version: server.record.version + 1 };
    return server.record;
  });
  const restore = vi.fn(async () => {
    server.isDeleted = false;
    return server.record;
  });
  const othersChange = (change: Partial<Person>) => {
    server.record = { ...server.record, ...change, version: server.record.version + 1 };
  };
  return { server, update, restore, othersChange, store: createRecordStore(initial, { update, restore }) };
}

describe("saving a field", () => {
  it("shows the value at once and keeps it when it is saved", async () => {
    const { store } = serverWith(ada);
    const saving = store.save({ name: "Ada L." }, ada);
    expect(store.get().record.name).toBe("Ada L.");
    expect(await saving).toEqual({ kind: "saved", alsoChanged: [] });
    expect(store.get().record).toMatchObject({ name: "Ada L.", version: 2 });
  });

  it("takes the value back and says why when it is refused", async () => {
    const { store } = serverWith(ada);
    const saving = store.save({ email: "nonsense" }, ada);
    expect(store.get().record.email).toBe("nonsense");
    const outcome = await saving;
    expect(outcome).toMatchObject({ kind: "refused", error: { fields: { email: ["must be an address"] } } });
    expect(store.get().record.email).toBeNull();
  });

  it("two fields in quick succession are written one after the other, without a conflict between them", async () => {
    const { store, server, update } = serverWith(ada);
    const both = await Promise.all([store.save({ name: "Ada L." }, ada), store.save({ email: "a@b.test" }, ada)]);
    expect(both.map(({ kind }) => kind)).toEqual(["saved", "saved"]);
    expect(update.mock.calls.map(([sent]) => sent.version)).toEqual([1, 2]);
    expect(server.record).toMatchObject({ name: "Ada L.", email: "a@b.test" });
  });

  it("tells every listener, and none that has left", async () => {
    const { store } = serverWith(ada);
    const [stays, leaves] = [vi.fn(), vi.fn()];
    store.subscribe(stays);
    store.subscribe(leaves)();
    await store.save({ name: "Ada L." }, ada);
    expect(stays).toHaveBeenCalled();
    expect(leaves).not.toHaveBeenCalled();
  });
});

describe("a record that somebody else changed meanwhile", () => {
  it("in another field: both changes stand, and theirs is named", async () => {
    const { store, server, othersChange } = serverWith(ada);
    othersChange({ email: "theirs@b.test" });
    expect(await store.save({ name: "Mine" }, ada)).toEqual({ kind: "saved", alsoChanged: ["email"] });
    expect(server.record).toMatchObject({ name: "Mine", email: "theirs@b.test" });
    expect(store.get().record).toMatchObject({ name: "Mine", email: "theirs@b.test" });
  });

  it("in the same field: nothing is overwritten, theirs is shown", async () => {
    const { store, server, othersChange } = serverWith(ada);
    othersChange({ name: "Theirs" });
    const outcome = await store.save({ name: "Mine" }, ada);
    expect(outcome).toMatchObject({ kind: "conflict", theirs: { name: "Theirs", version: 2 } });
    expect(server.record.name).toBe("Theirs");
    expect(store.get().record.name).toBe("Theirs");
  });

  it("names whose change it was, not the reader's own that was laid over it", async () => {
    const { store, othersChange } = serverWith(ada);
    othersChange({ name: "Theirs", updated_by: "mara", updated_at: "10:00" });
    await store.save({ email: "mine@b.test" }, ada);
    expect(store.get().record.updated_by).toBe("reader");
    const outcome = await store.save({ name: "Mine" }, ada);
    expect(outcome).toMatchObject({ kind: "conflict", by: { updated_by: "mara", updated_at: "10:00" } });
  });

  it("names nobody where the other change was made on this very page", async () => {
    const { store } = serverWith(ada);
    await store.save({ name: "First" }, ada);
    expect(await store.save({ name: "Second" }, ada)).toMatchObject({ kind: "conflict", by: null });
  });

  it("is overwritten by somebody who has seen theirs and keeps their own", async () => {
    const { store, server, othersChange } = serverWith(ada);
    othersChange({ name: "Theirs" });
    const outcome = await store.save({ name: "Mine" }, ada);
    if (outcome.kind !== "conflict") throw new Error("expected a conflict");
    expect(await store.save({ name: "Mine" }, outcome.theirs)).toMatchObject({ kind: "saved" });
    expect(server.record.name).toBe("Mine");
  });

  it("is no conflict where both wrote the same", async () => {
    const { store, othersChange } = serverWith(ada);
    othersChange({ name: "Ada L." });
    expect(await store.save({ name: "Ada L." }, ada)).toMatchObject({ kind: "saved" });
  });

  it("also when the page was refreshed while the edit was open", async () => {
    const { store, server, update, othersChange } = serverWith(ada);
    othersChange({ name: "Theirs" });
    store.refresh(server.record);
    expect(await store.save({ name: "Mine" }, ada)).toMatchObject({ kind: "conflict" });
    expect(update).not.toHaveBeenCalled();
  });

  it("gives up on one that changes under every attempt", async () => {
    const { store, update, othersChange } = serverWith(ada);
    const whole = update.getMockImplementation();
    update.mockImplementation((sent, change) => {
      othersChange({ email: `${Math.random()}@b.test` });
      return whole ? whole(sent, change) : Promise.reject(new Error("no implementation"));
    });
    expect(await store.save({ name: "Mine" }, ada)).toMatchObject({ kind: "refused", error: { code: "CONFLICT" } });
    expect(update).toHaveBeenCalledTimes(4);
  });
});

describe("a record that somebody deleted meanwhile", () => {
  it("says so, takes the value back, and comes back with restore", async () => {
    const { store, server } = serverWith(ada);
    server.isDeleted = true;
    expect(await store.save({ name: "Mine" }, ada)).toEqual({ kind: "gone" });
    expect(store.get()).toMatchObject({ isGone: true, record: { name: "Ada" } });
    await store.restore();
    expect(store.get().isGone).toBe(false);
    expect(await store.save({ name: "Mine" }, ada)).toMatchObject({ kind: "saved" });
  });

  it("is gone, and back, as soon as another part of the page learns of it; no news is told to nobody", () => {
    const { store } = serverWith(ada);
    const listener = vi.fn();
    store.subscribe(listener);
    for (const isThere of [true, false, false]) store.notice(isThere);
    expect(store.get().isGone).toBe(true);
    expect(listener).toHaveBeenCalledOnce();
    store.notice(true);
    expect(store.get()).toMatchObject({ isGone: false, record: ada });
  });
});

describe("what the server rendered", () => {
  it("is taken over when it is newer, and not when it is older", () => {
    const { store } = serverWith({ ...ada, version: 3 });
    store.refresh({ ...ada, version: 2, name: "Old" });
    expect(store.get().record.name).toBe("Ada");
    store.refresh({ ...ada, version: 4, name: "New" });
    expect(store.get().record.name).toBe("New");
  });
});
