import { allStories } from "./data/stories/all-stories";
import { type Book, openBook } from "./rows/book";
import { contactRows } from "./rows/contact-rows";
import { customerRows } from "./rows/customer-rows";
import { type BuiltDeal, type DealStory, dealRow, placementRows } from "./rows/deal-rows";
import { type DemoRows, mergeRows } from "./rows/demo-rows";
import { type Board, pipelineRows } from "./rows/pipeline-rows";
import { storyRows } from "./rows/story-rows";
import { teamRows } from "./rows/team-rows";
import { dayMs, type World } from "./rows/world";
import { seededIds } from "./seeded-ids";
import { seededRandom } from "./seeded-random";
import { firstSeen } from "./story/first-seen";
import { type TimedStory, timeStory } from "./story/time-story";

const seed = 20_260_301;

/** All rows of the demo workspace. The same `now` makes the same rows with the same ids. */
export function buildDemo(now: Date, ownerPasswordHash: string | null): DemoRows {
  const random = seededRandom(seed);
  const makeId = seededIds(random);
  const stories = allStories
    .map((story) => timeStory(story, now, random))
    .sort((a, b) => a.begin.getTime() - b.begin.getTime());
  const founded = new Date((stories[0]?.begin ?? now).getTime() - 7 * dayMs);
  const world: World = { now, workspaceId: makeId(founded), makeId };
  const team = teamRows(world, founded, ownerPasswordHash);
  const board = pipelineRows(world, founded);
  const seen = firstSeen(stories);
  const customers = customerRows(world, seen.customers);
  const contacts = contactRows(world, seen.contacts, customers);
  const book = openBook(contacts.byKey, customers, team.userIds);
  const deals = dealRows(world, stories, book, board);
  const counts = { contact: contacts.byKey.size, customer: customers.size, deal: deals.size };
  return mergeRows([
    team,
    board,
    {
      customers: [...customers.values()],
      contacts: [...contacts.byKey.values()],
      contactCustomers: contacts.contactCustomers,
      deals: [...deals.values()].map((deal) => deal.row),
      dealPlacements: placementRows(world, [...deals.values()]),
      counters: (["contact", "customer", "deal"] as const).map((kind) => ({
        workspaceId: world.workspaceId,
        kind,
        value: counts[kind],
      })),
    },
    ...stories.flatMap((story) => storyRows(world, story, deals.get(story) ?? null, book, team.sender)),
  ]);
}

/** Deals by their story, numbered as they were opened. */
function dealRows(world: World, stories: readonly TimedStory[], book: Book, board: Board): Map<TimedStory, BuiltDeal> {
  const dealStories = stories.filter((story): story is DealStory => story.deal !== null);
  return new Map(dealStories.map((story, index) => [story, dealRow(world, story, index + 1, book, board)]));
}
