import type { MakeId } from "../seeded-ids";

/** What every builder of rows needs. All that varies comes from here, so that the same `now` makes the same rows. */
export type World = { now: Date; workspaceId: string; makeId: MakeId };

const minuteMs = 60_000;
export const dayMs = 86_400_000;

export function minutesAfter(at: Date, minutes: number): Date {
  return new Date(at.getTime() + Math.round(minutes * minuteMs));
}
