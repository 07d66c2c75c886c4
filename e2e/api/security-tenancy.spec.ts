import { randomUUID } from "node:crypto";
import { type IdsByResource, idFor, idsOf, idTakingContracts, validRequest } from "@/e2e/fixtures/contract-request";
import type { Installation } from "@/e2e/fixtures/installation";
import { expect, test } from "@/e2e/fixtures/product";
import type { AnyContract } from "@/lib/contracts/define";
import { registry } from "@/lib/contracts/registry";

let others: IdsByResource = {};

test.beforeAll(async ({ server, installation }) => {
  others = await idsOf(server.as(installation.keys.other), installation.other);
});

/** Every row of the second workspace, as text: nothing may change a letter of it. */
async function otherWorkspace({ sql, other }: Installation): Promise<unknown[]> {
  const tables = [
    "contacts",
    "customers",
    "deals",
    "contact_customers",
    "deal_placements",
    "pipelines",
    "stages",
    "activities",
    "activity_links",
    "email_configs",
    "gmail_connections",
    "email_messages",
    "email_threads",
    "email_attachments",
    "memberships",
    "invitations",
    "api_keys",
  ];
  return Promise.all(
    // When a key was last used is noted beside the request, and so a moment after it.
    tables.map(
      (table) => sql`
        select (to_jsonb(t) - 'last_used_at')::text as row
        from ${sql(table)} t where workspace_id = ${other.workspaceId} order by 1`,
    ),
  );
}

function deletedIdOf(contract: AnyContract, { deleted }: Installation): string | undefined {
  const byResource: Record<string, string> = {
    "/contacts": deleted.contactId,
    "/customers": deleted.customerId,
    "/deals": deleted.dealId,
    "/email/configs": deleted.configId,
  };
  // Restoring is what a deleted record is for.
  if (contract.id.startsWith("restore")) return undefined;
  return byResource[contract.path.split("/{id}", 1)[0] ?? ""];
}

for (const contract of idTakingContracts) {
  test(`${contract.id}: another workspace's and a deleted record behave exactly as an unknown one`, async ({
    api,
    server,
    installation,
  }) => {
    const before = await otherWorkspace(installation);
    const ask = async (id: string) => {
      const { error } = await api.raw(validRequest(contract, id));
      return { ...error, message: error.message.replace(id, "{id}"), hint: error.hint.replace(id, "{id}") };
    };
    const unknown = await ask(randomUUID());
    expect(unknown).toMatchObject({ status: 404, code: "NOT_FOUND" });
    expect(await ask(idFor(contract, others))).toEqual(unknown);
    const deletedId = deletedIdOf(contract, installation);
    if (deletedId !== undefined) expect(await ask(deletedId)).toEqual(unknown);
    expect(await otherWorkspace(installation)).toEqual(before);

    // The id is good: its owner gets through.
    const owned = await server
      .as(installation.keys.other)
      .raw({ ...validRequest(contract, idFor(contract, others)), ...reading(contract) });
    expect(owned.status).not.toBe(404);
  });

  test(`${contract.id}: a malformed id is a problem of the field id`, async ({ api }) => {
    for (const id of [
      "1",
      "not-a-uuid",
      "01900000-0000-7000-8000-00000000000g",
      "' or 1=1 --",
      "..%2f..",
      "%00",
      "null",
    ]) {
      const answer = await api.raw(validRequest(contract, id));
      expect([id, answer.verdict]).toEqual([id, "400 VALIDATION_ERROR"]);
      expect(answer.error.details?.fields).toHaveProperty("id");
    }
  });
}

/** Writing calls are not made for real: only whether the record is found matters here. */
function reading({ method, body }: AnyContract): { method: string; path?: string; body?: string } {
  if (method === "GET") return { method };
  return body === null ? { method: "HEAD" } : { method, body: JSON.stringify({ no_such_field: 1 }) };
}

test("lists show records of the key's own workspace only", async ({ server, installation }) => {
  const lists = registry.filter(({ method, paged, path }) => method === "GET" && paged && !path.includes("{id}"));
  expect(lists.length).toBeGreaterThan(4);
  const foreign = Object.values(others);
  for (const contract of lists) {
    const own = await server.api.raw({ method: "GET", path: `${validRequest(contract).path}?limit=100` });
    const theirs = await server
      .as(installation.keys.other)
      .raw({ method: "GET", path: `${validRequest(contract).path}?limit=100` });
    expect(
      foreign.filter((id) => own.bytes.includes(id)),
      contract.id,
    ).toEqual([]);
    expect(
      foreign.some((id) => theirs.bytes.includes(id)),
      `${contract.id} shows its own`,
    ).toBe(true);
  }
});

test("filters by another workspace's record find nothing", async ({ api }) => {
  for (const [path, filter, id] of [
    ["/email/logs", "contact_id", others["/contacts"]],
    ["/email/logs", "deal_id", others["/deals"]],
    ["/deals", "contact_id", others["/contacts"]],
    ["/deals", "customer_id", others["/customers"]],
    ["/deals", "pipeline_id", others["/pipelines"]],
    ["/contacts", "customer_id", others["/customers"]],
  ]) {
    const answer = await api.get(`${path}?${filter}=${id}`);
    expect([path, filter, answer.verdict, answer.data]).toEqual([path, filter, "200", []]);
  }
});

test("another workspace's cursor leads nowhere else", async ({ server, api, installation }) => {
  const other = server.as(installation.keys.other);
  await idsOf(other, installation.other);
  const { pagination } = await other.get("/email/logs?limit=1");
  const answer = await api.get(`/email/logs?limit=100&after=${pagination.next_cursor}`);
  expect(answer.verdict).toBe("200");
  expect(Object.values(others).filter((id) => answer.bytes.includes(id))).toEqual([]);
});

test("an Idempotency-Key of another workspace is another key", async ({ server, api, installation }) => {
  const { own, other, keys } = installation;
  const headers = { "Idempotency-Key": randomUUID() };
  const request = (contactId: string) => ({
    to_email: "a@b.test",
    subject: "x",
    html_body: "x",
    contact_id: contactId,
  });
  const theirs = await server.as(keys.other).post("/email/send", request(other.contactId), { headers });
  const ours = await api.post("/email/send", request(own.contactId), { headers });
  expect([theirs.verdict, ours.verdict]).toEqual(["200", "200"]);
  expect(ours.headers["idempotency-replayed"]).toBeUndefined();
});
