import { randomBytes } from "node:crypto";
import { guardedContracts, validRequest } from "@/e2e/fixtures/contract-request";
import { mintKey } from "@/e2e/fixtures/mint-key";
import { expect, test } from "@/e2e/fixtures/product";
import { readSetup } from "@/e2e/fixtures/setup";
import { type Scope, scopes, scopesOfRole } from "@/lib/contracts/scopes";

const withoutHeader = { key: null };
const bearer = (value: string) => ({ key: null, headers: { Authorization: value } });

for (const contract of guardedContracts) {
  test(`${contract.id}: only a valid key in the Authorization header gets in`, async ({ api, installation }) => {
    const { keys } = installation;
    const request = validRequest(contract);
    const inUrl = (name: string) => ({ ...request, path: `${request.path}?${name}=${keys.owner}` });
    const answers = {
      "no key": await api.raw(request, withoutHeader),
      "an empty header": await api.raw(request, bearer("")),
      "another scheme": await api.raw(request, bearer(`Basic ${Buffer.from(`x:${keys.owner}`).toString("base64")}`)),
      "a key without a scheme": await api.raw(request, bearer(keys.owner)),
      "two words after the scheme": await api.raw(request, bearer(`Bearer ${keys.owner} ${keys.owner}`)),
      "an unknown key": await api.raw(request, { key: `tern_live_${randomBytes(32).toString("base64url")}` }),
      "a key cut short": await api.raw(request, { key: keys.owner.slice(0, -1) }),
      "a key in other letters": await api.raw(request, { key: keys.owner.toLowerCase() }),
      "a revoked key": await api.raw(request, { key: keys.revoked }),
      "an expired key": await api.raw(request, { key: keys.expired }),
      "a removed member's key": await api.raw(request, { key: keys.removed }),
      "a key in the URL as api_key": await api.raw(inUrl("api_key"), withoutHeader),
      "a key in the URL as access_token": await api.raw(inUrl("access_token"), withoutHeader),
      "a key in another header": await api.raw(request, { key: null, headers: { "X-Api-Key": keys.owner } }),
      "a key in a cookie": await api.raw(request, { key: null, headers: { Cookie: `api_key=${keys.owner}` } }),
    };
    const verdicts = Object.entries(answers).map(([name, answer]) => [name, answer.verdict]);
    expect(verdicts).toEqual(Object.keys(answers).map((name) => [name, "401 UNAUTHORIZED"]));
    expect(answers["no key"].headers["www-authenticate"]).toBe('Bearer realm="Tern"');
  });
}

for (const contract of guardedContracts.filter(({ scope }) => scope !== null)) {
  test(`${contract.id}: a key needs the scope, its owner's role has to allow it, and the scope alone is enough`, async ({
    api,
    installation,
  }) => {
    const scope = contract.scope as Scope;
    const request = validRequest(contract);
    const but = await mintKey(
      installation,
      "olive@acme.test",
      scopes.filter((name) => name !== scope),
    );
    const refused = await api.raw(request, but);
    expect(refused.verdict).toBe("403 INSUFFICIENT_SCOPE");
    expect(refused.error.details).toEqual({ required_scope: scope });

    const alone = await api.raw(request, await mintKey(installation, "olive@acme.test", [scope]));
    expect([401, 403]).not.toContain(alone.status);

    const members = await api.raw(request, await mintKey(installation, "mia@acme.test", scopes));
    if (scopesOfRole("member").includes(scope)) expect([401, 403]).not.toContain(members.status);
    else expect(members.verdict).toBe("403 INSUFFICIENT_SCOPE");
  });
}

test("what is wrong with a key is told to whoever holds it, with the way out", async ({ api }) => {
  const { keys } = readSetup();
  const messageFor = async (key: string | null) => (await api.get("/contacts", { key })).error;
  expect((await messageFor(keys.revoked)).message).toContain("revoked");
  expect((await messageFor(keys.expired)).message).toContain("expired");
  expect((await messageFor(keys.removed)).message).toContain("no longer a member");
  expect((await messageFor(null)).fix).toContain("Authorization: Bearer");
});

test("the scheme's name may be written in any case", async ({ api, installation }) => {
  for (const scheme of ["bearer", "BEARER"]) {
    const answer = await api.get("/contacts", bearer(`${scheme} ${installation.keys.owner}`));
    expect(answer.verdict).toBe("200");
  }
});

test("a key is dead as soon as it is revoked, or its owner is removed", async ({ api, installation }) => {
  const { sql, own } = installation;
  const revoked = await mintKey(installation, "adam@acme.test", scopes);
  const orphaned = await mintKey(installation, "adam@acme.test", scopes);
  const verdicts = () =>
    Promise.all([revoked, orphaned].map(async (owned) => (await api.get("/contacts", owned)).verdict));
  expect(await verdicts()).toEqual(["200", "200"]);
  await sql`update api_keys set revoked_at = now() where workspace_id = ${own.workspaceId} and id = ${revoked.id}`;
  expect(await verdicts()).toEqual(["401 UNAUTHORIZED", "200"]);
  await sql`update memberships set removed_at = now() where workspace_id = ${own.workspaceId} and email = 'adam@acme.test'`;
  expect(await verdicts()).toEqual(["401 UNAUTHORIZED", "401 UNAUTHORIZED"]);
  await sql`update memberships set removed_at = null where workspace_id = ${own.workspaceId} and email = 'adam@acme.test'`;
});

test("a key loses what its owner's role loses", async ({ api, installation }) => {
  const { sql, own } = installation;
  const { key } = await mintKey(installation, "adam@acme.test", scopes);
  const create = async () => (await api.post("/email/configs", { from_email: "x" }, { key })).verdict;
  const become = (role: string) =>
    sql`update memberships set role = ${role} where workspace_id = ${own.workspaceId} and email = 'adam@acme.test'`;
  expect(await create()).toBe("400 MISSING_FIELDS");
  await become("member");
  expect(await create()).toBe("403 INSUFFICIENT_SCOPE");
  await become("admin");
  expect(await create()).toBe("400 MISSING_FIELDS");
});
