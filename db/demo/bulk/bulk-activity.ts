import { contactActivity, stageChange } from "../rows/activity-rows";
import type { DemoRows } from "../rows/demo-rows";
import type { Links } from "../rows/links";
import { mailRows } from "../rows/mail-rows";
import type { World } from "../rows/world";
import type { BulkContact, BulkDeal } from "./bulk-records";
import type { BulkTarget } from "./bulk-target";
import { pick } from "./pick";
import { momentIn } from "./time-span";
import * as words from "./words";

/** What an activity is about: a contact and perhaps one of their deals, or a deal alone; `round`: how often it came up before. */
export type Subject = { contact: BulkContact | null; deal: BulkDeal | null; round: number };

type Kind = "call" | "note" | "meeting" | "email" | "stage";

/** Six tenths calls, notes and meetings, two tenths mails, the rest stage changes. */
const kinds: readonly Kind[] = ["note", "email", "call", "stage", "call", "meeting", "email", "note", "stage", "note"];

/** The `index`th of `count` activities of the last year, in all the tables it stands in. */
export function bulkActivity(
  world: World,
  target: BulkTarget,
  { contact, deal, round }: Subject,
  { index, count }: { index: number; count: number },
): Partial<DemoRows> {
  const at = momentIn(world.now, [365, 0.01], index, count);
  const createdBy = pick(target.userIds, index);
  const customerId = contact?.customerId ?? null;
  const links: Links = { contactId: contact?.id ?? null, dealId: deal?.id ?? null, customerId };
  // Three has no divisor in common with the ten kinds: nobody gets the same kind every time.
  const kind = pick(kinds, index + round * 3);
  if (kind === "stage" && deal) return stageChange(world, { at, ...lastMove(deal) }, links, createdBy);
  if (kind === "email" && contact?.email) {
    const { subject, text } = pick(words.mails, index);
    return mailRows(world, target.sender, {
      at,
      subject,
      lines: [`Dear ${contact.name},`, text],
      signature: [target.sender.name],
      recipients: [{ kind: "to", email: contact.email, name: contact.name }],
      fate: index % 50 === 0 ? "delivered" : "sent",
      links,
      createdBy,
    });
  }
  // The customer's timeline holds what concerns a deal, and mails.
  const encounterLinks = deal ? links : { ...links, customerId: null };
  return contactActivity(world, { at, ...encounter(kind, index) }, encounterLinks, createdBy);
}

function encounter(kind: Kind, index: number) {
  switch (kind) {
    case "call":
      return { kind, minutes: 3 + (index % 40), ...pick(words.calls, index) };
    case "meeting":
      return { kind, minutes: 30 + (index % 5) * 15, ...pick(words.meetings, index) };
    // Also what could not be a mail or a stage change, for want of an address or a deal.
    case "note":
    case "email":
    case "stage":
      return { kind: "note" as const, minutes: null, ...pick(words.notes, index) };
  }
}

function lastMove({ board, stageIndex }: BulkDeal) {
  return { from: board[stageIndex - 1] ?? null, to: pick(board, stageIndex) };
}
