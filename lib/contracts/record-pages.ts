import type { Activity } from "./activities";
import type { Contact, Employer } from "./contacts";
import type { Customer, Employee } from "./customers";
import type { NamedDeal } from "./deals";
import type { Pagination } from "./define";
import type { Pipeline } from "./pipelines";

/** The first page of a timeline, as its endpoint answers it. */
type TimelineStart = { data: Activity[]; pagination: Pagination };

/** What the pages of records are made of: read in one go, with as few queries as it takes. */
export type ContactPage = {
  contact: Contact;
  employers: Employer[];
  /** The newest. */
  deals: NamedDeal[];
  hasMoreDeals: boolean;
  timeline: TimelineStart;
};

export type CustomerPage = {
  customer: Customer;
  /** Those who joined last. */
  people: Employee[];
  hasMorePeople: boolean;
  deals: NamedDeal[];
  hasMoreDeals: boolean;
  timeline: TimelineStart;
};

/** Somebody a deal is with, as far as writing to them needs it. */
export type Addressee = { id: string; name: string; email: string | null };

export type DealPage = {
  deal: NamedDeal;
  /** Null where there is none, and where it was deleted. */
  contact: Addressee | null;
  customer: Addressee | null;
  pipelines: Pipeline[];
  timeline: TimelineStart;
};
