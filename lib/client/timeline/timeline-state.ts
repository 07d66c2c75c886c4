import type { Activity } from "@/lib/contracts/activities";

export type TimelinePage = { data: readonly Activity[]; pagination: { next_cursor: string | null } };

/** What of a timeline is here: its newest part without gaps, and where the rest goes on. */
export type TimelineState = {
  /** Newest first; ties by id, as the server orders them. */
  activities: readonly Activity[];
  /** Where older ones begin; null when there are none. */
  olderCursor: string | null;
};

export function timelineOf(page: TimelinePage): TimelineState {
  return { activities: page.data, olderCursor: page.pagination.next_cursor };
}

/**
 * Takes over a fresh first page. What it covers is as it says: new entries stand in their places, changed ones are
 * replaced, missing ones are gone. What is older stays. The very same state comes back when nothing has changed, and the
 * same object for each entry that has not.
 */
export function withNewest(state: TimelineState, page: TimelinePage): TimelineState {
  const last = page.data.at(-1);
  if (last === undefined || page.pagination.next_cursor === null) return unlessSame(state, timelineOf(page));
  const newestHere = state.activities[0];
  // More came in than a page holds: what is here is no longer next to it.
  if (newestHere === undefined || isOlder(newestHere, last)) return unlessSame(state, timelineOf(page));
  const older = state.activities.filter((activity) => isOlder(activity, last));
  const olderCursor = older.length > 0 ? state.olderCursor : page.pagination.next_cursor;
  return unlessSame(state, { activities: [...page.data, ...older], olderCursor });
}

/** Adds the page that `olderCursor` led to. */
export function withOlder(state: TimelineState, page: TimelinePage): TimelineState {
  const here = new Set(state.activities.map(({ id }) => id));
  const activities = [...state.activities, ...page.data.filter(({ id }) => !here.has(id))];
  return { activities, olderCursor: page.pagination.next_cursor };
}

/** One entry that was written or changed here, in its place; one that belongs beyond what is loaded is left out. */
export function withActivity(state: TimelineState, activity: Activity): TimelineState {
  const others = state.activities.filter(({ id }) => id !== activity.id);
  const at = others.findIndex((other) => isOlder(other, activity));
  if (at === -1 && state.olderCursor !== null) return { ...state, activities: others };
  const index = at === -1 ? others.length : at;
  return { ...state, activities: [...others.slice(0, index), activity, ...others.slice(index)] };
}

export function withoutActivity(state: TimelineState, id: string): TimelineState {
  return { ...state, activities: state.activities.filter((activity) => activity.id !== id) };
}

function isOlder(one: Activity, than: Activity): boolean {
  const [left, right] = [Date.parse(one.occurred_at), Date.parse(than.occurred_at)];
  return left === right ? one.id < than.id : left < right;
}

function unlessSame(state: TimelineState, next: TimelineState): TimelineState {
  const here = new Map(state.activities.map((activity) => [activity.id, activity]));
  const activities = next.activities.map((activity) => {
    const known = here.get(activity.id);
    return known && known !== activity && JSON.stringify(known) === JSON.stringify(activity) ? known : activity;
  });
  const isSame =
    activities.length === state.activities.length &&
    activities.every((activity, index) => activity === state.activities[index]) &&
    // A cursor is made anew for every answer; there is one or there is none.
    (next.olderCursor === null) === (state.olderCursor === null);
  return isSame ? state : { activities, olderCursor: next.olderCursor };
}
