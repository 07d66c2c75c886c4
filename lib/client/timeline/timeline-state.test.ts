import { describe, expect, it } from "vitest";
import type { Activity } from "@/lib/contracts/activities";
import { type TimelineState, timelineOf, withActivity, withNewest, withOlder, withoutActivity } from "./timeline-state";

/** An entry at a second of a minute; its id is its second and a letter. */
function entry(id: string, changes: Partial<Activity> = {}): Activity {
  return {
    id,
    activity_type: "note",
    subject: "",
    description: id,
    occurred_at: `2026-11-22T10:00:${id.slice(0, 2)}.000Z`,
    created_by: null,
    created_by_name: null,
    contact_ids: [],
    deal_ids: [],
    customer_ids: [],
    metadata: {},
    email: null,
    version: 1,
    created_at: "2026-11-22T10:00:00.000Z",
    ...changes,
  };
}

const page = (ids: string, next: string | null) => ({
  data: ids
    .split(" ")
    .filter(Boolean)
    .map((id) => entry(id)),
  pagination: { next_cursor: next },
});

const ids = (state: TimelineState) => state.activities.map(({ id }) => id).join(" ");

describe("a fresh first page", () => {
  const loaded = withOlder(timelineOf(page("50 40 30", "a")), page("20 10", "b"));

  it("changes nothing at all when it says the same", () => {
    expect(withNewest(loaded, page("50 40 30", "other"))).toBe(loaded);
  });

  it("puts new entries in their places, keeps what is older and where the rest goes on", () => {
    const next = withNewest(loaded, page("58 50 45 40", "c"));
    expect(ids(next)).toBe("58 50 45 40 30 20 10");
    expect(next.olderCursor).toBe("b");
    expect(next.activities[1]).toBe(loaded.activities[0]);
  });

  it("drops what was deleted within its reach, and only there", () => {
    expect(ids(withNewest(loaded, page("50 30 20", "c")))).toBe("50 30 20 10");
    expect(ids(withNewest(loaded, page("50 40 15", "c")))).toBe("50 40 15 10");
  });

  it("replaces what changed", () => {
    const changed = entry("40", { version: 2, subject: "New" });
    const next = withNewest(loaded, { data: [entry("50"), changed, entry("30")], pagination: { next_cursor: "a" } });
    expect(next.activities[1]).toBe(changed);
    expect(next.activities[2]).toBe(loaded.activities[2]);
  });

  it("takes its own end when nothing older is here", () => {
    const small = timelineOf(page("50 40 30", "a"));
    expect(withNewest(small, page("50 40 20", "c"))).toMatchObject({ olderCursor: "c" });
  });

  it("is all there is when it has no end", () => {
    expect(ids(withNewest(loaded, page("58", null)))).toBe("58");
    expect(withNewest(loaded, page("", null))).toEqual({ activities: [], olderCursor: null });
  });

  it("starts afresh when more came in than it holds, so that there is never a gap", () => {
    expect(withNewest(loaded, page("59 58 57", "z"))).toEqual(timelineOf(page("59 58 57", "z")));
  });

  it("orders ties by id, as the server does", () => {
    const ties = timelineOf(page("50b 50a 40", "a"));
    expect(ids(withNewest(ties, page("50c 50b 50a", "c")))).toBe("50c 50b 50a 40");
  });
});

describe("an older page", () => {
  it("adds each entry once", () => {
    const state = withOlder(timelineOf(page("50 40", "a")), page("40 30", null));
    expect(ids(state)).toBe("50 40 30");
    expect(state.olderCursor).toBeNull();
  });
});

describe("an entry written here", () => {
  const state = timelineOf(page("50 40 30", "a"));

  it("stands in its place at once, and moves when its time changes", () => {
    expect(ids(withActivity(state, entry("58")))).toBe("58 50 40 30");
    expect(ids(withActivity(state, entry("45")))).toBe("50 45 40 30");
    expect(ids(withActivity(state, entry("30", { occurred_at: "2026-11-22T10:00:59.000Z" })))).toBe("30 50 40");
  });

  it("waits for its page when it is older than what is loaded, unless all is", () => {
    expect(ids(withActivity(state, entry("10")))).toBe("50 40 30");
    expect(ids(withActivity({ ...state, olderCursor: null }, entry("10")))).toBe("50 40 30 10");
  });

  it("is gone when deleted", () => {
    expect(ids(withoutActivity(state, "40"))).toBe("50 30");
  });
});
