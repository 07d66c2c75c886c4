import { publicId } from "../../public-id";
import { dealStatus } from "../deal-status";
import { fullName } from "../rows/contact-rows";
import type { DemoRows } from "../rows/demo-rows";
import type { PlacedStage } from "../rows/pipeline-rows";
import type { World } from "../rows/world";
import { pick } from "./pick";
import { momentIn } from "./time-span";
import * as words from "./words";

/** The `index`th of `count` records, and the number in its public id. */
export type Place = { index: number; count: number; number: number };

/** What activities need to know of a contact. */
export type BulkContact = { id: string; name: string; email: string | null; customerId: string; deals: BulkDeal[] };
export type BulkDeal = { id: string; board: readonly PlacedStage[]; stageIndex: number };

export function bulkCustomer(
  { workspaceId, now, makeId }: World,
  { index, count, number }: Place,
): DemoRows["customers"][number] {
  const createdAt = momentIn(now, [1100, 1095], index, count);
  const name = `${pick(words.companyWords, number)} ${pick(words.companyKinds, number)} ${number}`;
  const domain = domainOf(number);
  return {
    workspaceId,
    id: makeId(createdAt),
    publicId: publicId("customer", number),
    name,
    email: `office@${domain}`,
    industry: pick(words.industries, number),
    website: `https://www.${domain}`,
    createdAt,
    updatedAt: createdAt,
  };
}

export function bulkContact(
  { workspaceId, now, makeId }: World,
  { index, count, number }: Place,
): DemoRows["contacts"][number] {
  const createdAt = momentIn(now, [1094, 550], index, count);
  const name = {
    firstName: pick(words.firstNames, number * 29),
    lastName: number % 97 === 0 ? null : pick(words.lastNames, number * 31),
  };
  return {
    workspaceId,
    id: makeId(createdAt),
    publicId: publicId("contact", number),
    ...name,
    // Some are known by telephone only.
    email: number % 31 === 0 ? null : `${asciiWords(fullName(name))}.${number}@example.com`,
    phone: number % 3 === 0 ? `+1202555${String(100 + (number % 100)).padStart(4, "0")}` : null,
    jobTitle: pick(words.jobTitles, number),
    source: pick(words.sources, number),
    ...pick(words.places, number),
    createdAt,
    updatedAt: createdAt,
  };
}

export function bulkDeal(
  world: World,
  place: Place,
  contact: BulkContact | null,
  stage: PlacedStage,
  assignedTo: string,
): DemoRows["deals"][number] {
  const { index, count, number } = place;
  const createdAt = momentIn(world.now, [549, 370], index, count);
  const status = dealStatus(stage.name);
  const closesAt = status === "open" ? momentIn(world.now, [-1, -180], index, count) : createdAt;
  return {
    workspaceId: world.workspaceId,
    id: world.makeId(createdAt),
    publicId: publicId("deal", number),
    name: `${pick(words.works, number)} ${number}`,
    contactId: contact?.id ?? null,
    customerId: contact?.customerId ?? null,
    status,
    value: String(500 + ((number * 7919) % 90_000)),
    currency: pick(["AUD", "EUR", "USD"], number),
    probability: { open: stage.probability, won: 100, lost: 0 }[status],
    expectedCloseDate: closesAt.toISOString().slice(0, 10),
    assignedTo,
    leadSource: pick(words.sources, number),
    createdAt,
    updatedAt: createdAt,
  };
}

function domainOf(number: number): string {
  return `${asciiWords(`${pick(words.companyWords, number)} ${pick(words.companyKinds, number)}`).replaceAll(".", "-")}-${number}.example`;
}

/** Lower-case ASCII with dots between words. */
function asciiWords(text: string): string {
  return text
    .normalize("NFKD")
    .toLowerCase()
    .replaceAll("ø", "o")
    .replaceAll("ı", "i")
    .replace(/[^a-z ]/g, "")
    .replaceAll(" ", ".");
}
