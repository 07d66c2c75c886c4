import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createActivityContract, updateActivityContract } from "@/lib/contracts/activity-writes";
import { newId } from "@/lib/core/ids";
import { insertActivity } from "@/lib/testing/insert-activity";
import { insertMessage } from "@/lib/testing/insert-message";
import { refusal } from "@/lib/testing/refusal";
import { createTestWorkspace, type TestWorkspace } from "@/lib/testing/test-context";
import { createTestDatabase, type TestDatabase } from "@/lib/testing/test-database";
import { createActivity } from "./create-activity";
import { deleteActivity } from "./delete-activity";
import { getActivity } from "./get-activity";
import { listContactActivities } from "./list-contact-activities";
import { listDealActivities } from "./list-deal-activities";
import { restoreActivity } from "./restore-activity";
import { updateActivity } from "./update-activity";

let db: TestDatabase;
let acme: TestWorkspace;
let other: TestWorkspace;

beforeAll(async () => {
  db = await createTestDatabase();
  acme = await createTestWorkspace();
  other = await createTestWorkspace();
});

afterAll(() => db.drop());

async function create(body: object) {
  const given = { activity_type: "note", contact_ids: [acme.contactId], ...body };
  return (await createActivity(acme.ctx, createActivityContract.body.parse(given))).data;
}

async function update(id: string, body: unknown, ifMatch?: string) {
  const change = updateActivityContract.body.parse(body);
  return (await updateActivity(acme.ctx, { id, if_match: ifMatch, ...change })).data;
}

const timeline = async () => (await listContactActivities(acme.ctx, { id: acme.contactId, limit: 100 })).data;

describe("a new activity", () => {
  it("shows on the timelines of all its records, with who wrote it", async () => {
    const made = await create({
      subject: "Rang",
      deal_ids: [acme.dealId, acme.dealId],
      customer_ids: [acme.customerId],
    });
    expect(made).toMatchObject({
      subject: "Rang",
      description: null,
      created_by: acme.userId,
      created_by_name: "Olive Owner",
      contact_ids: [acme.contactId],
      deal_ids: [acme.dealId],
      customer_ids: [acme.customerId],
      email: null,
      version: 1,
    });
    expect((await getActivity(acme.ctx, { id: made.id })).data).toEqual(made);
    expect((await listDealActivities(acme.ctx, { id: acme.dealId, limit: 5 })).data).toEqual([made]);
  });

  it("needs a subject or a description, and a record; all problems are told at once", () => {
    const problems = createActivityContract.body.safeParse({ activity_type: "email", subject: " " }).error?.issues;
    expect(problems?.map(({ path }) => path[0]).sort()).toEqual(["activity_type", "contact_ids", "subject"]);
  });

  it("names every record that is not there", async () => {
    const [contact, deal] = [newId(), newId()];
    const err = await refusal(
      create({
        subject: "x",
        contact_ids: [acme.contactId, contact],
        deal_ids: [deal],
        customer_ids: [other.customerId],
      }),
    );
    expect(err.details?.missing_entities).toEqual([
      { field: "contact_ids", id: contact },
      { field: "deal_ids", id: deal },
      { field: "customer_ids", id: other.customerId },
    ]);
  });

  it("may have happened at any time that people remember, in any time zone", async () => {
    for (const [given, kept] of [
      ["1900-01-01T00:00:00Z", "1900-01-01T00:00:00.000Z"],
      ["2026-01-01T12:00:00+02:00", "2026-01-01T10:00:00.000Z"],
    ]) {
      expect((await create({ description: "x", occurred_at: given })).occurred_at).toBe(kept);
    }
    const body = { activity_type: "note", subject: "x", contact_ids: [acme.contactId] };
    for (const occurred_at of ["0000-01-01T00:00:00Z", "1899-12-31T23:59:59Z", "2026-02-30T00:00:00Z", "now"])
      expect(createActivityContract.body.safeParse({ ...body, occurred_at }).success, occurred_at).toBe(false);
  });
});

describe("a change", () => {
  it("of the time moves it on the timeline", async () => {
    const [first, second] = [await create({ subject: "1" }), await create({ subject: "2" })];
    await update(first.id, { occurred_at: "2999-01-01T00:00:00Z", activity_type: "call" }, "1");
    expect((await timeline())[0]).toMatchObject({ id: first.id, activity_type: "call", version: 2 });
    await update(first.id, { occurred_at: "1999-01-01T00:00:00Z" });
    const ids = (await timeline()).map(({ id }) => id);
    expect(ids.indexOf(first.id)).toBeGreaterThan(ids.indexOf(second.id));
  });

  it("leaves some word, and refuses another version", async () => {
    const { id } = await create({ subject: "Rang", description: "Twice" });
    expect(await update(id, { subject: null })).toMatchObject({ subject: "", description: "Twice" });
    expect(await refusal(update(id, { description: " " }))).toMatchObject({ code: "VALIDATION_ERROR" });
    expect(await refusal(update(id, { subject: "x" }, "1"))).toMatchObject({
      code: "CONFLICT",
      details: { current: { subject: "", version: 2 } },
    });
  });
});

describe("what the system noted", () => {
  it("an e-mail or a change of stage can be neither changed nor deleted", async () => {
    await insertMessage(acme.ctx, { dealId: acme.dealId });
    const [mail] = (await listDealActivities(acme.ctx, { id: acme.dealId, limit: 1, activity_type: "email" })).data;
    const stage = await insertActivity(acme.ctx, { dealIds: [acme.dealId], activityType: "stage_change" });
    for (const id of [mail?.id ?? "", stage]) {
      expect(await refusal(update(id, { subject: "Other" }))).toMatchObject({ code: "CONFLICT" });
      expect(await refusal(deleteActivity(acme.ctx, { id }))).toMatchObject({ code: "CONFLICT" });
    }
    expect((await getActivity(acme.ctx, { id: mail?.id ?? "" })).data).toEqual(mail);
  });
});

describe("deleting", () => {
  it("takes it off every timeline, and restoring puts it back", async () => {
    const made = await create({ subject: "Gone" });
    await deleteActivity(acme.ctx, { id: made.id });
    expect((await timeline()).map(({ id }) => id)).not.toContain(made.id);
    expect(await refusal(getActivity(acme.ctx, { id: made.id }))).toMatchObject({ code: "NOT_FOUND" });
    expect((await restoreActivity(acme.ctx, { id: made.id })).data).toEqual({ ...made, version: 3 });
    const theirs = await insertActivity(other.ctx, { contactIds: [other.contactId] });
    for (const work of [getActivity, deleteActivity, restoreActivity])
      expect(await refusal(work(acme.ctx, { id: theirs }))).toMatchObject({ code: "NOT_FOUND" });
  });
});
