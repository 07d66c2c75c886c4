import type { PersonKey } from "../data/people";
import type { PipelineKey } from "../data/pipelines";
import type { TagName } from "../data/tags";

/** What happened between the studio and somebody, mostly about one deal. Keys name rows of the tables in `data/`. */
export type Story = {
  owner: PersonKey;
  contact: string | null;
  customer: string | null;
  deal: StoryDeal | null;
  /** Written as `parseEvents` reads it. */
  events: string;
};

export type StoryDeal = {
  name: string;
  pipeline: PipelineKey;
  value: number | null;
  currency: "AUD" | "EUR" | "USD";
  /** Days from now; negative for what is overdue. Null: nobody has named a day. A closed deal takes the day it closed. */
  closesInDays: number | null;
  leadSource: string | null;
  tags: readonly TagName[];
  notes?: string;
};
