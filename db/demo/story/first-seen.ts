import type { TimedStory } from "./time-story";

/** When contacts and customers first turn up in the stories, by their keys. */
export function firstSeen(stories: readonly TimedStory[]): {
  contacts: Map<string, Date>;
  customers: Map<string, Date>;
} {
  const contacts = new Map<string, Date>();
  const customers = new Map<string, Date>();
  for (const story of stories) {
    note(contacts, story.contact, story.begin);
    note(customers, story.customer, story.begin);
    for (const event of story.events) {
      if (event.kind !== "email") continue;
      for (const key of [event.to, ...event.cc, ...event.bcc]) note(contacts, key, event.at);
    }
  }
  return { contacts, customers };
}

function note(seen: Map<string, Date>, key: string | null, at: Date): void {
  if (key === null) return;
  const known = seen.get(key);
  if (!known || at < known) seen.set(key, at);
}
