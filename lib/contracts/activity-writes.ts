import { z } from "zod";
import { activity } from "./activities";
import { defineContract } from "./define";
import { limits } from "./limits";
import { idParams, instant, oneOf } from "./primitives";
import { idList, ifMatch, optionalLine, optionalLines } from "./record-fields";

/** What people write down themselves; e-mails and stage changes are noted by the system. */
const writtenTypes = ["call", "meeting", "note"] as const;

const details = {
  subject: optionalLine(limits.subjectLength),
  description: optionalLines(limits.notesBytes),
  occurred_at: instant
    .refine((value) => Date.parse(value) >= Date.UTC(1900, 0, 1), "must not be before 1900-01-01")
    .optional(),
};

const records = idList(limits.linksPerKind).optional();

/** Told together with whatever else is wrong with the body. */
const always = { when: () => true, params: { missing: true } };

const newActivity = z
  .strictObject({
    activity_type: oneOf(writtenTypes),
    ...details,
    contact_ids: records,
    deal_ids: records,
    customer_ids: records,
  })
  .refine((body) => Boolean(body?.subject || body?.description), {
    ...always,
    path: ["subject"],
    error: "is required, unless description says what happened",
  })
  .refine((body) => [body?.contact_ids, body?.deal_ids, body?.customer_ids].some((ids) => ids?.length), {
    ...always,
    path: ["contact_ids"],
    error: "is required, unless deal_ids or customer_ids says on whose timeline it belongs",
  });

const shared = { tag: "activities" } as const;

export const createActivityContract = defineContract({
  ...shared,
  id: "createActivity",
  method: "POST",
  path: "/activities",
  scope: "activities:write",
  summary: "Note a call, a meeting or anything else on the timelines of the records it belongs to",
  body: newActivity,
  response: activity,
  status: 201,
  examples: [
    {
      summary: "A call with a contact",
      value: {
        activity_type: "call",
        subject: "Rang about the offer",
        contact_ids: ["01900000-0000-7000-8000-000000000000"],
      },
    },
  ],
});

/** What a form for an activity takes in. */
export type ActivityInput = z.input<typeof createActivityContract.body>;

export const getActivityContract = defineContract({
  ...shared,
  id: "getActivity",
  method: "GET",
  path: "/activities/{id}",
  scope: "activities:read",
  summary: "One activity",
  params: idParams,
  response: activity,
});

export const updateActivityContract = defineContract({
  ...shared,
  id: "updateActivity",
  method: "PATCH",
  path: "/activities/{id}",
  scope: "activities:write",
  summary: "Change what is named, nothing else; e-mails and stage changes stay as they are",
  params: idParams,
  headers: ifMatch,
  body: z.strictObject({ activity_type: oneOf(writtenTypes).optional(), ...details }),
  response: activity,
  examples: [{ summary: "Another subject", value: { subject: "Rang about the offer, twice" } }],
});

export const deleteActivityContract = defineContract({
  ...shared,
  id: "deleteActivity",
  method: "DELETE",
  path: "/activities/{id}",
  scope: "activities:write",
  summary: "Take a call, a meeting or a note off every timeline",
  params: idParams,
  headers: ifMatch,
});

export const restoreActivityContract = defineContract({
  ...shared,
  id: "restoreActivity",
  method: "POST",
  path: "/activities/{id}/restore",
  scope: "activities:write",
  summary: "Undo the deletion of an activity",
  params: idParams,
  response: activity,
});
