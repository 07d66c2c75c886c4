import type { Random } from "../seeded-random";
import { parseEvents, type StoryEvent } from "./parse-events";
import type { Story } from "./story";

const dayMs = 86_400_000;
const minuteMs = 60_000;

type TimedEvent = StoryEvent & { at: Date };

/** A story with the moments at which its events happened, oldest first, all of them past. */
export type TimedStory = Omit<Story, "events"> & { events: TimedEvent[]; begin: Date };

/** Puts events on working days and hours (UTC), in the order they are told. */
export function timeStory(story: Story, now: Date, random: Random): TimedStory {
  let previous = 0;
  const events = parseEvents(story.events).map((event) => {
    const at = Math.max(
      workingMoment(now, event.daysAgo, random),
      previous + (7 + Math.floor(random() * 40)) * minuteMs,
    );
    previous = at;
    return { ...event, at: new Date(at) };
  });
  const [first] = events;
  if (!first) throw new Error("A story needs at least one event.");
  return { ...story, events, begin: first.at };
}

/** Between 8:30 and 16:30 of that day, or of the Friday before when the day falls on a weekend. */
function workingMoment(now: Date, daysAgo: number, random: Random): number {
  const today = Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate());
  const day = new Date(today - daysAgo * dayMs);
  const daysPastFriday = [2, 0, 0, 0, 0, 0, 1][day.getUTCDay()] ?? 0;
  const minuteOfDay = 510 + Math.floor(random() * 480);
  return day.getTime() - daysPastFriday * dayMs + minuteOfDay * minuteMs + Math.floor(random() * minuteMs);
}
