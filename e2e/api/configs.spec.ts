import { randomUUID } from "node:crypto";
import type { Api } from "@/e2e/fixtures/api";
import { expect, test } from "@/e2e/fixtures/product";
import { unlinkedRequest } from "@/e2e/fixtures/send-request";
import {
  createEmailConfigContract,
  deleteEmailConfigContract,
  getEmailConfigContract,
  listEmailConfigsContract,
  restoreEmailConfigContract,
  updateEmailConfigContract,
} from "@/lib/contracts/email-configs";
import { sendEmailContract } from "@/lib/contracts/email-send";

const identity = { from_email: "help@rival.test", from_name: "Help", staff_email: "staff@rival.test" };

/** The second workspace's own: what these tests do to its defaults is nobody else's business. */
let api: Api;

test.beforeEach(async ({ server, installation }) => {
  const { sql, other, keys } = installation;
  api = server.as(keys.other);
  await sql`update email_configs set deleted_at = now() where workspace_id = ${other.workspaceId} and deleted_at is null`;
});
test.afterAll(async ({ installation: { sql, other } }) => {
  await sql`update email_configs set deleted_at = now() where workspace_id = ${other.workspaceId} and deleted_at is null`;
  await sql`update email_configs set deleted_at = null, is_default = true where workspace_id = ${other.workspaceId} and id = ${other.configId}`;
});

async function create(changes: Record<string, unknown> = {}) {
  return (await api.call(createEmailConfigContract, { body: { ...identity, ...changes } })).data;
}

const read = (id: string) => api.call(getEmailConfigContract, { params: { id } });
const update = (id: string, body: Record<string, unknown>, headers: Record<string, string> = {}) =>
  api.call(updateEmailConfigContract, { params: { id }, body, headers });
const remove = (id: string) => api.call(deleteEmailConfigContract, { params: { id } });

test("a configuration is made, read, listed, changed in what is named alone, deleted and restored", async () => {
  const made = await create({ config_name: "Help desk", primary_color: "#0f766e" });
  expect(made).toMatchObject({
    ...identity,
    config_name: "Help desk",
    attachment_limit_mb: 0,
    has_smtp_password: false,
    version: 1,
  });
  expect((await read(made.id)).data).toEqual(made);
  const listed = await api.call(listEmailConfigsContract);
  expect(listed.data).toEqual([made]);

  const changed = await update(made.id, { attachment_limit_mb: 10 });
  expect(changed.data).toEqual({ ...made, attachment_limit_mb: 10, version: 2, updated_at: changed.data.updated_at });
  const cleared = await update(made.id, { primary_color: null });
  expect(cleared.data.primary_color).toBeNull();

  expect((await remove(made.id)).status).toBe(204);
  expect((await read(made.id)).verdict).toBe("404 NOT_FOUND");
  expect((await remove(made.id)).verdict).toBe("404 NOT_FOUND");
  expect((await api.call(listEmailConfigsContract)).data).toEqual([]);
  const restored = await api.call(restoreEmailConfigContract, { params: { id: made.id } });
  expect(restored.data).toMatchObject({ id: made.id, attachment_limit_mb: 10, is_default: true });
  expect((await read(made.id)).verdict).toBe("200");
});

test("there is one default from the first configuration on, and it cannot get lost", async () => {
  const first = await create();
  expect(first.is_default).toBe(true);
  const second = await create();
  expect(second.is_default).toBe(false);
  const third = await create({ is_default: true });
  expect(third.is_default).toBe(true);
  expect((await read(first.id)).data.is_default).toBe(false);
  expect((await update(second.id, { is_default: true })).data.is_default).toBe(true);
  expect((await read(third.id)).data.is_default).toBe(false);
  expect((await update(second.id, { is_default: false })).verdict).toBe("409 CONFLICT");
  expect((await remove(second.id)).verdict).toBe("409 CONFLICT");
  await update(first.id, { is_default: true });
  expect((await remove(second.id)).status).toBe(204);
  const restored = await api.call(restoreEmailConfigContract, { params: { id: second.id } });
  expect(restored.data.is_default).toBe(false);
});

test("many changes of the default at once leave exactly one", async () => {
  const made = [await create(), await create(), await create(), await create()];
  const answers = await Promise.all(
    made.flatMap(({ id }) => [update(id, { is_default: true }), update(id, { is_default: true })]),
  );
  expect([...new Set(answers.map(({ verdict }) => verdict))]).toEqual(["200"]);
  const { data } = await api.call(listEmailConfigsContract);
  expect(data.filter((config) => config.is_default)).toHaveLength(1);
});

test("If-Match keeps two people from overwriting each other", async () => {
  const { id } = await create();
  expect((await update(id, { from_name: "One" }, { "If-Match": "1" })).data.version).toBe(2);
  const late = await update(id, { from_name: "Two" }, { "If-Match": '"1"' });
  expect(late.verdict).toBe("409 CONFLICT");
  expect(late.error.details?.current).toMatchObject({ id, from_name: "One", version: 2 });
  expect((await read(id)).data.from_name).toBe("One");
  expect((await update(id, { from_name: "Two" }, { "If-Match": '"2"' })).data).toMatchObject({
    from_name: "Two",
    version: 3,
  });
  expect((await update(id, { from_name: "Three" }, { "If-Match": "latest" })).verdict).toBe("400 VALIDATION_ERROR");

  const racing = await Promise.all(
    ["A", "B", "C", "D"].map((name) => update(id, { from_name: name }, { "If-Match": "3" })),
  );
  expect(racing.map(({ status }) => status).toSorted()).toEqual([200, 409, 409, 409]);
});

test("a password goes in and never comes out: not in answers, not in the database, not in the log", async ({
  installation,
  server,
}) => {
  const password = `pass-${randomUUID()}`;
  // From here on every answer is searched for it, and so is the log when the server ends.
  installation.secrets.push(password);
  const relay = { smtp_host: "8.8.8.8", smtp_port: 465, smtp_security: "tls", smtp_user: "help" };
  const made = await create({ ...relay, smtp_password: password });
  expect(made).toMatchObject({ ...relay, has_smtp_password: true });
  expect(Object.keys(made)).not.toContain("smtp_password");
  await read(made.id);
  await api.call(listEmailConfigsContract);
  await update(made.id, { smtp_password: password, smtp_user: "other" });
  await api.post("/email/configs", { ...identity, ...relay, smtp_password: password, smtp_passwrd: password });
  const [row] = await installation.sql<
    { text: string }[]
  >`select c::text as text from email_configs c where id = ${made.id}`;
  expect(row?.text.includes(password)).toBe(false);
  expect(server.log().includes(password)).toBe(false);
});

test("a stored password is not sent to another host", async ({ installation }) => {
  const password = `pass-${randomUUID()}`;
  installation.secrets.push(password);
  const relay = { smtp_host: "8.8.8.8", smtp_security: "tls", smtp_user: "help", smtp_password: password };
  const { id } = await create(relay);
  const moved = await update(id, { smtp_host: "8.8.4.4" });
  expect(moved.verdict).toBe("400 MISSING_FIELDS");
  expect(moved.error.details?.fields).toHaveProperty("smtp_password");
  expect((await update(id, { smtp_host: "8.8.4.4", smtp_password: "another one" })).data.smtp_host).toBe("8.8.4.4");
  expect((await update(id, { smtp_security: "none" })).verdict).toBe("400 VALIDATION_ERROR");
});

test("what could never work is refused, every problem by its field", async () => {
  const verdictOf = async (changes: Record<string, unknown>) => {
    const answer = await api.call(createEmailConfigContract, { body: { ...identity, ...changes } });
    return [answer.verdict, ...Object.keys(Object(answer.status < 400 ? {} : answer.error.details?.fields))];
  };
  const invalid = "400 VALIDATION_ERROR";
  expect(await verdictOf({ smtp_port: 25 })).toEqual([invalid, "smtp_host"]);
  expect(await verdictOf({ smtp_host: "8.8.8.8", smtp_user: "x" })).toEqual([invalid, "smtp_password"]);
  expect(await verdictOf({ smtp_host: "8.8.8.8", smtp_password: "x" })).toEqual([invalid, "smtp_user"]);
  expect(await verdictOf({ smtp_host: "8.8.8.8", smtp_port: 0 })).toEqual([invalid, "smtp_port"]);
  expect(await verdictOf({ smtp_host: "https://8.8.8.8/" })).toEqual([invalid, "smtp_host"]);
  expect(await verdictOf({ attachment_limit_mb: 26 })).toEqual([invalid, "attachment_limit_mb"]);
  expect(await verdictOf({ from_name: "A\r\nBcc: eve@evil.test" })).toEqual([invalid, "from_name"]);
  expect(await verdictOf({ logo_url: "javascript:alert(1)" })).toEqual([invalid, "logo_url"]);
  expect(await verdictOf({ email_provider: "postmark" })).toEqual([invalid, "email_provider"]);
  expect(await verdictOf({ email_provider: "gmail" })).toEqual(["400 MISSING_FIELDS", "gmail_sender_user_id"]);
  expect(await verdictOf({ from_email: undefined, from_name: " ", staff_email: null })).toEqual([
    "400 MISSING_FIELDS",
    "from_email",
    "from_name",
    "staff_email",
  ]);
});

test("mail without a configuration's id leaves as the default, and as no other", async ({ relay }) => {
  const first = await create({ from_email: "first@rival.test" });
  await create({ from_email: "second@rival.test", is_default: true });
  const byDefault = await api.call(sendEmailContract, { body: unlinkedRequest() });
  const named = await api.call(sendEmailContract, { body: unlinkedRequest({ email_config_id: first.id }) });
  expect([byDefault.data.from_email, named.data.from_email]).toEqual(["second@rival.test", "first@rival.test"]);
  expect(relay.messages.slice(-2).map(({ from }) => from)).toEqual(["second@rival.test", "first@rival.test"]);
});
