import { z } from "zod";
import { defineContract } from "./define";
import { idParams, instant, oneOf, pageFields, uuid } from "./primitives";
import { messageStatus } from "./sent-message";
import { timelinePaths } from "./timeline-paths";

const activityTypes = ["call", "meeting", "note", "email", "stage_change"] as const;

/** What an e-mail's activity tells beyond its subject. */
const activityEmail = z.object({
  log_id: uuid,
  message_id: z.string(),
  thread_id: uuid.nullable(),
  direction: z.enum(["inbound", "outbound"]),
  status: messageStatus,
  from_email: z.string(),
  from_name: z.string().nullable(),
  preview: z.string(),
  recipients: z.array(
    z.object({ kind: z.enum(["to", "cc", "bcc"]), email: z.string(), name: z.string().nullable(), status: z.string() }),
  ),
  attachments: z.array(z.object({ id: uuid, filename: z.string(), mime_type: z.string(), size: z.number().int() })),
});

export const activity = z.object({
  id: uuid,
  activity_type: z.enum(activityTypes),
  subject: z.string(),
  description: z.string().nullable(),
  occurred_at: instant,
  created_by: uuid.nullable(),
  created_by_name: z.string().nullable(),
  contact_ids: z.array(uuid),
  deal_ids: z.array(uuid),
  customer_ids: z.array(uuid),
  metadata: z.record(z.string(), z.unknown()),
  email: activityEmail.nullable(),
  version: z.number().int(),
  created_at: instant,
});

export type Activity = z.infer<typeof activity>;

const timelineQuery = z.strictObject({ ...pageFields, activity_type: oneOf(activityTypes).optional() });

const timeline = <Id extends string>(id: Id, kind: keyof typeof timelinePaths) =>
  defineContract({
    id,
    method: "GET",
    path: timelinePaths[kind],
    scope: "activities:read",
    tag: `${kind}s`,
    summary: `The timeline of a ${kind}, newest first`,
    params: idParams,
    query: timelineQuery,
    response: z.array(activity),
    paged: true,
  });

export const listContactActivitiesContract = timeline("listContactActivities", "contact");
export const listDealActivitiesContract = timeline("listDealActivities", "deal");
export const listCustomerActivitiesContract = timeline("listCustomerActivities", "customer");
