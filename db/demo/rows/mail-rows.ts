import type { MailFate } from "../story/parse-events";
import { type Delivery, delivery } from "./delivery";
import type { DemoRows } from "./demo-rows";
import { type Links, linkTargets } from "./links";
import { mailBody } from "./mail-body";
import type { MailSender } from "./team-rows";
import type { World } from "./world";

export type MailRecipient = { kind: "to" | "cc" | "bcc"; email: string; name: string | null };

export type Mail = {
  at: Date;
  subject: string;
  lines: readonly string[];
  signature: readonly string[];
  recipients: readonly MailRecipient[];
  fate: MailFate;
  links: Links;
  createdBy: string;
};

/** What filing a mail fills. */
type MailRows = Pick<
  DemoRows,
  Extract<keyof DemoRows, `activit${string}`> | Exclude<Extract<keyof DemoRows, `email${string}`>, "emailConfigs">
>;

type Ids = { id: string; messageId: string; threadId: string; activityId: string; claimedAt: Date };

/** The claim stands a moment before the relay has the message. */
const handOverMs = 640;

/** One message of company mail, in all the tables that sending and filing it would fill. */
export function mailRows(world: World, sender: MailSender, mail: Mail): MailRows {
  const claimedAt = new Date(mail.at.getTime() - handOverMs);
  const ids = {
    id: world.makeId(claimedAt),
    messageId: `<${world.makeId(claimedAt)}@${sender.email.slice(sender.email.indexOf("@") + 1)}>`,
    threadId: world.makeId(mail.at),
    activityId: world.makeId(mail.at),
    claimedAt,
  };
  const fate = delivery(
    mail.fate,
    mail.recipients.map((recipient) => recipient.email),
  );
  const { preview, ...body } = mailBody(mail.lines, mail.signature);
  return {
    ...messageRows(world, sender, mail, ids, fate, preview),
    emailMessageBodies: [{ workspaceId: world.workspaceId, messageId: ids.id, ...body }],
    ...threadRows(world, sender, mail, ids, preview),
    ...timelineRows(world, mail, ids),
  };
}

/** No idempotency key and no request hash: no request ever stood behind these. */
function messageRows(
  { workspaceId, makeId }: World,
  sender: MailSender,
  mail: Mail,
  ids: Ids,
  fate: Delivery,
  preview: string,
) {
  const { claimedAt, ...messageIds } = ids;
  const message: DemoRows["emailMessages"][number] = {
    workspaceId,
    ...messageIds,
    direction: "outbound",
    emailType: "send",
    mode: "company",
    provider: "smtp",
    senderEmail: sender.email,
    senderName: sender.name,
    emailConfigId: sender.configId,
    subject: mail.subject,
    preview,
    ...mail.links,
    ...fate.message,
    createdBy: mail.createdBy,
    createdAt: claimedAt,
    sentAt: mail.at,
    filedAt: mail.at,
  };
  const emailRecipients = mail.recipients.map((recipient, position) => ({
    workspaceId,
    messageId: ids.id,
    position,
    ...recipient,
    ...fate.recipient(recipient.email, position),
  }));
  const emailEvents = fate.facts.map(({ kind, detail, secondsLater }) => {
    const createdAt = new Date(mail.at.getTime() + secondsLater * 1000);
    return { workspaceId, id: makeId(createdAt), messageId: ids.id, kind, detail, createdAt };
  });
  return { emailMessages: [message], emailRecipients, emailEvents };
}

function threadRows({ workspaceId }: World, sender: MailSender, mail: Mail, { threadId }: Ids, preview: string) {
  const thread: DemoRows["emailThreads"][number] = {
    workspaceId,
    id: threadId,
    subject: mail.subject,
    messageCount: 1,
    lastMessageAt: mail.at,
    lastMessageDirection: "outbound",
    lastMessagePreview: preview,
    createdAt: mail.at,
    updatedAt: mail.at,
  };
  const inThread = { workspaceId, threadId, createdAt: mail.at };
  return {
    emailThreads: [thread],
    emailThreadParticipants: participants(sender, mail.recipients).map((participant) => ({
      ...inThread,
      ...participant,
    })),
    emailThreadLinks: linkTargets(mail.links).map((target) => ({ ...inThread, ...target })),
  };
}

function timelineRows({ workspaceId }: World, { at, subject, createdBy, links }: Mail, { id, activityId }: Ids) {
  const activity: DemoRows["activities"][number] = {
    workspaceId,
    id: activityId,
    activityType: "email",
    subject,
    occurredAt: at,
    createdBy,
    messageId: id,
    createdAt: at,
    updatedAt: at,
  };
  const activityLinks = linkTargets(links).map((target) => ({ workspaceId, activityId, ...target, occurredAt: at }));
  return { activities: [activity], activityLinks };
}

/** Sender, To and Cc, lower-cased, each once; never Bcc. */
function participants(
  sender: MailSender,
  recipients: readonly MailRecipient[],
): { email: string; name: string | null }[] {
  const seen = [
    { email: sender.email, name: sender.name },
    ...recipients.filter((recipient) => recipient.kind !== "bcc"),
  ];
  const once = new Map<string, string | null>();
  for (const { email, name } of seen) if (!once.has(email.toLowerCase())) once.set(email.toLowerCase(), name);
  return [...once].map(([email, name]) => ({ email, name }));
}
