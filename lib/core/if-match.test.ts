import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { emailConfigs } from "@/db/schema";
import { createActivity } from "@/lib/activities/create-activity";
import { deleteActivity } from "@/lib/activities/delete-activity";
import { getActivity } from "@/lib/activities/get-activity";
import { deleteContact } from "@/lib/contacts/delete-contact";
import { getContact } from "@/lib/contacts/get-contact";
import { updateContact } from "@/lib/contacts/update-contact";
import { createActivityContract } from "@/lib/contracts/activity-writes";
import type { Reply } from "@/lib/contracts/define";
import { createPipelineContract } from "@/lib/contracts/pipelines";
import { registry } from "@/lib/contracts/registry";
import { deleteCustomer } from "@/lib/customers/delete-customer";
import { getCustomer } from "@/lib/customers/get-customer";
import { deleteDeal } from "@/lib/deals/delete-deal";
import { getDeal } from "@/lib/deals/get-deal";
import { moveDeal } from "@/lib/deals/move-deal";
import { deleteConfig } from "@/lib/email/configs/delete-config";
import { getConfig } from "@/lib/email/configs/get-config";
import { disconnectGmail } from "@/lib/email/gmail/disconnect-gmail";
import { listGmailConnections } from "@/lib/email/gmail/list-gmail-connections";
import { insertConnection } from "@/lib/email/gmail/testing/insert-connection";
import { createPipeline } from "@/lib/pipelines/create-pipeline";
import { deletePipeline } from "@/lib/pipelines/delete-pipeline";
import { getPipeline } from "@/lib/pipelines/get-pipeline";
import { addMember } from "@/lib/testing/add-member";
import { refusal } from "@/lib/testing/refusal";
import { createTestWorkspace, type TestWorkspace } from "@/lib/testing/test-context";
import { createTestDatabase, type TestDatabase } from "@/lib/testing/test-database";
import { removeCompanyUser } from "@/lib/users/remove-company-user";
import type { Ctx } from "./context";
import type { DeletionInput } from "./delete-record";
import { newId } from "./ids";

let db: TestDatabase;
let acme: TestWorkspace;

beforeAll(async () => {
  db = await createTestDatabase();
  acme = await createTestWorkspace();
});

afterAll(() => db.drop());

async function newPipeline() {
  const input = { name: "Sales", stages: [{ name: "Lead", color: "slate" }] };
  return (await createPipeline(acme.ctx, createPipelineContract.body.parse(input))).data;
}

async function newActivity(): Promise<string> {
  const input = { activity_type: "note", subject: "Rang", contact_ids: [acme.contactId] };
  return (await createActivity(acme.ctx, createActivityContract.body.parse(input))).data.id;
}

async function newConfig(): Promise<string> {
  const id = newId();
  const identity = { configName: "Desk", fromEmail: "a@acme.test", fromName: "Acme", staffEmail: "b@acme.test" };
  await acme.ctx.db.insert(emailConfigs).values({ workspaceId: acme.ctx.workspaceId, id, ...identity });
  return id;
}

async function newConnection(): Promise<string> {
  const { userId } = await addMember(acme, "member");
  return (await insertConnection(acme.ctx, { userId })).connectionId;
}

type Get = (ctx: Ctx, input: { id: string }) => Promise<Reply<unknown>>;

const connection: Get = async (ctx, { id }) => {
  const { data } = await listGmailConnections(ctx, { limit: 100 });
  return { data: data.find((each) => each.id === id) };
};

type Deletable = [string, (ctx: Ctx, input: DeletionInput) => Promise<Reply<null>>, () => Promise<string>, Get | null];

const deletable: Deletable[] = [
  ["a contact", deleteContact, async () => acme.contactId, getContact],
  ["a business account", deleteCustomer, async () => acme.customerId, getCustomer],
  ["a deal", deleteDeal, async () => acme.dealId, getDeal],
  ["a pipeline", deletePipeline, async () => (await newPipeline()).id, getPipeline],
  ["an activity", deleteActivity, newActivity, getActivity],
  ["an e-mail configuration", deleteConfig, newConfig, getConfig],
  ["a Gmail connection", disconnectGmail, newConnection, connection],
  ["a member", removeCompanyUser, async () => (await addMember(acme, "member")).userId, null],
];

describe("If-Match", () => {
  it.each(deletable)("keeps %s from going whose version is another", async (_name, remove, make, get) => {
    acme = await createTestWorkspace();
    const id = await make();
    const current = (await get?.(acme.ctx, { id }))?.data;
    const refused = await refusal(remove(acme.ctx, { id, if_match: "999" }));
    expect(refused).toMatchObject({ code: "CONFLICT", details: { current: { version: 1 } } });
    if (get) expect(refused.details?.current).toEqual(current);
    if (get) expect((await get(acme.ctx, { id })).data).toEqual(current);
    expect(await remove(acme.ctx, { id, if_match: 'W/"1"' })).toEqual({ data: null });
    expect(await refusal(remove(acme.ctx, { id, if_match: "999" }))).toMatchObject({ code: "NOT_FOUND" });
  });

  it("keeps a deal from moving whose version is another", async () => {
    acme = await createTestWorkspace();
    const { id: pipelineId, stages } = await newPipeline();
    const to = { id: acme.dealId, pipeline_id: pipelineId, stage_id: stages[0]?.id ?? "" };
    const { data: current } = await getDeal(acme.ctx, { id: acme.dealId });
    const refused = await refusal(moveDeal(acme.ctx, { ...to, if_match: '"2"' }));
    expect(refused).toMatchObject({ code: "CONFLICT", details: { current } });
    expect((await moveDeal(acme.ctx, { ...to, if_match: '"1"' })).data.placements).toHaveLength(1);
  });

  it("lets one of a change and a deletion through that were made from one version, never both", async () => {
    for (let round = 0; round < 20; round++) {
      const { ctx, contactId: id } = await createTestWorkspace();
      const both = await Promise.allSettled([
        updateContact(ctx, { id, if_match: "1", first_name: "Grace" }),
        deleteContact(ctx, { id, if_match: "1" }),
      ]);
      expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    }
  });

  it("is read by every deletion of what a change reads it for", () => {
    const reading = (method: string) =>
      registry.filter(
        (contract) => contract.method === method && contract.headers.safeParse({ if_match: "1" }).success,
      );
    const changeable = reading("PATCH").map(({ path }) => path);
    const deletions = registry.filter(({ method, path }) => method === "DELETE" && changeable.includes(path));
    expect(deletions.length).toBeGreaterThan(5);
    expect(reading("DELETE")).toEqual(expect.arrayContaining(deletions));
    expect(reading("POST").map(({ id }) => id)).toEqual(["moveDeal"]);
  });
});
