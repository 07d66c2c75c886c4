import { required } from "../required";
import type { MailEvent } from "../story/parse-events";
import type { TimedStory } from "../story/time-story";
import { contactActivity, stageChange } from "./activity-rows";
import { type Book, signatureOf } from "./book";
import type { BuiltDeal } from "./deal-rows";
import type { DemoRows } from "./demo-rows";
import type { Links } from "./links";
import { type MailRecipient, mailRows } from "./mail-rows";
import type { MailSender } from "./team-rows";
import type { World } from "./world";

/** Everything that happens in a story, filed on its contact, its customer and its deal. */
export function storyRows(
  world: World,
  story: TimedStory,
  deal: BuiltDeal | null,
  book: Book,
  sender: MailSender,
): Partial<DemoRows>[] {
  const links = linksOf(story, deal, book);
  const changes = (deal?.moves ?? []).slice(1).map((move) => stageChange(world, move, links, book.userId(move.by)));
  const events = story.events.map((event): Partial<DemoRows> => {
    const by = event.by ?? story.owner;
    const createdBy = book.userId(by);
    if (event.kind === "stage") return {};
    if (event.kind !== "email") return contactActivity(world, event, links, createdBy);
    const to = required(event.to ?? story.contact, `recipient of “${event.subject}”`);
    const mail = {
      ...event,
      signature: signatureOf(by),
      recipients: recipientsOf(event, to, book),
      // A mail stands on the record of the person it was written to.
      links: { ...links, contactId: book.contact(to).id },
      createdBy,
    };
    return mailRows(world, sender, mail);
  });
  return [...changes, ...events];
}

/** The records that a story is about. */
function linksOf(story: TimedStory, deal: BuiltDeal | null, book: Book): Links {
  return {
    contactId: story.contact === null ? null : book.contact(story.contact).id,
    dealId: deal?.row.id ?? null,
    customerId: story.customer === null ? null : book.customer(story.customer).id,
  };
}

/** Only the addressee's name travels, as with a real send. */
function recipientsOf(event: MailEvent, to: string, book: Book): MailRecipient[] {
  const copy = (kind: "cc" | "bcc") => (key: string) => ({ kind, email: book.mailbox(key).email, name: null });
  return [{ kind: "to", ...book.mailbox(to) }, ...event.cc.map(copy("cc")), ...event.bcc.map(copy("bcc"))];
}
