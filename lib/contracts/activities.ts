import { z } from "zod";
import { defineContract } from "./define";
import { messageStatus } from "./email-send";
import { idParams, instant, pageFields, uuid } from "./primitives";

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
  attachments: z.array(z.object({ id: uuid, filename: z.string(), size: z.number().int() })),
});

const activity = z.object({
  id: uuid,
  activity_type: z.enum(activityTypes),
  subject: z.string(),
  description: z.string().nullable(),
  occurred_at: instant,
  created_by: uuid.nullable(),
  contact_ids: z.array(uuid),
  deal_ids: z.array(uuid),
  customer_ids: z.array(uuid),
  metadata: z.record(z.string(), z.unknown()),
  email: activityEmail.nullable(),
  created_at: instant,
});

export type Activity = z.infer<typeof activity>;

const timelineQuery = z.strictObject({ ...pageFields, activity_type: z.enum(activityTypes).optional() });

const timeline = <Id extends string>(id: Id, resource: "contacts" | "deals" | "customers", noun: string) =>
  defineContract({
    id,
    method: "GET",
    path: `/${resource}/{id}/activities`,
    scope: "activities:read",
    tag: resource,
    summary: `The timeline of a ${noun}, newest first`,
    params: idParams,
    query: timelineQuery,
    response: z.array(activity),
    paged: true,
  });

export const listContactActivitiesContract = timeline("listContactActivities", "contacts", "contact");
export const listDealActivitiesContract = timeline("listDealActivities", "deals", "deal");
export const listCustomerActivitiesContract = timeline("listCustomerActivities", "customers", "customer");
