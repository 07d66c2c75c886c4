import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { type AddressInfo, createServer } from "node:net";
import type { Sql } from "postgres";
import { messageIdIn, parseMail } from "@/e2e/fixtures/mail";
import { expect, test } from "@/e2e/fixtures/product";
import { unlinkedRequest } from "@/e2e/fixtures/send-request";
import {
  createEmailConfigContract,
  getEmailConfigContract,
  testEmailConfigContract,
  updateEmailConfigContract,
} from "@/lib/contracts/email-configs";
import { sendEmailContract } from "@/lib/contracts/email-send";
import { startFaultySmtpServer } from "@/lib/email/providers/smtp/testing/faulty-smtp-server";

const identity = { from_email: "help@acme.test", from_name: "Help", staff_email: "staff@acme.test" };

/** Addresses behind the server, in every notation that a resolver might take. */
const privateHosts = [
  "127.0.0.1",
  "127.1",
  "127.0.0.1.",
  "0x7f000001",
  "0x7f.0.0.1",
  "2130706433",
  "017700000001",
  "0177.0.0.01",
  "::1",
  "[::1]",
  "0:0:0:0:0:0:0:1",
  "::ffff:127.0.0.1",
  "::ffff:7f00:1",
  "64:ff9b::7f00:1",
  "localhost",
  "LOCALHOST",
  "localhost.",
  "0.0.0.0",
  "0",
  "::",
  "169.254.169.254",
  "0xa9fea9fe",
  "::ffff:169.254.169.254",
  "10.0.0.1",
  "172.16.0.1",
  "192.168.0.1",
  "100.64.0.1",
  "fe80::1",
  "fe80::1%lo",
  "fd00::1",
  "224.0.0.1",
  "255.255.255.255",
];

test("a mail host inside the server's network is refused in any notation, on creation and on change", async ({
  api,
}) => {
  const { data: config } = await api.call(createEmailConfigContract, { body: identity });
  const found: unknown[] = [];
  for (const host of privateHosts) {
    const relay = { smtp_host: host, smtp_port: 25, smtp_security: "none" };
    const created = await api.call(createEmailConfigContract, { body: { ...identity, ...relay } });
    const changed = await api.call(updateEmailConfigContract, { params: { id: config.id }, body: relay });
    for (const answer of [created, changed]) {
      const fields = answer.status < 400 ? [] : Object.keys(Object(answer.error.details?.fields));
      found.push([host, answer.verdict, ...fields]);
    }
  }
  expect(found).toEqual(
    privateHosts.flatMap((host) => Array.from({ length: 2 }, () => [host, "400 VALIDATION_ERROR", "smtp_host"])),
  );
  const after = await api.call(getEmailConfigContract, { params: { id: config.id } });
  expect(after.data).toEqual(config);
});

/** A configuration as an operator could have allowed it once, and does no longer. */
async function plant(sql: Sql, workspaceId: string, port: number): Promise<string> {
  const id = randomUUID();
  await sql`
    insert into email_configs (workspace_id, id, config_name, from_email, from_name, staff_email, smtp_host, smtp_port, smtp_security)
    values (${workspaceId}, ${id}, 'Planted', 'help@acme.test', 'Help', 'staff@acme.test', '127.0.0.1', ${port}, 'none')`;
  return id;
}

test("a private host is not connected to either, and open and closed ports look the same", async ({
  api,
  installation,
}) => {
  const { sql, own } = installation;
  const open = await startFaultySmtpServer({
    fault: ({ stage }) => (stage === "connect" ? "220 secret-banner.internal" : undefined),
  });
  const silent = createServer(() => undefined).listen(0, "127.0.0.1");
  await once(silent, "listening");
  const closed = createServer().listen(0, "127.0.0.1");
  await once(closed, "listening");
  const closedPort = (closed.address() as AddressInfo).port;
  closed.close();
  const told: unknown[] = [];
  for (const port of [open.port, (silent.address() as AddressInfo).port, closedPort]) {
    const id = await plant(sql, own.workspaceId, port);
    const sent = await api.call(sendEmailContract, { body: unlinkedRequest({ email_config_id: id }) });
    const tested = await api.call(testEmailConfigContract, { params: { id }, body: {} });
    told.push([sent.verdict, sent.error.message, tested.verdict, tested.error.message]);
  }
  expect(told[0]).toEqual([
    "409 EMAIL_NOT_CONFIGURED",
    expect.stringContaining("smtp_host"),
    "409 EMAIL_NOT_CONFIGURED",
    expect.stringContaining("smtp_host"),
  ]);
  expect(told).toEqual([told[0], told[0], told[0]]);
  expect(JSON.stringify(told)).not.toContain("secret-banner");
  expect(open.connections).toBe(0);
  await open.close();
  silent.close();
});

test("a test message goes to the staff address or the named one, and stands on no record", async ({
  api,
  relay,
  installation,
}) => {
  const { sql } = installation;
  const { data: config } = await api.call(createEmailConfigContract, {
    body: { ...identity, config_name: "<b>Desk</b>" },
  });
  const params = { id: config.id };
  const logged = await sql`select from email_messages`;
  const staff = await api.call(testEmailConfigContract, { params, body: {} });
  const named = await api.call(testEmailConfigContract, { params, body: { to_email: "ada@client.test" } });
  expect([staff.data, named.data]).toMatchObject([
    { ok: true, to_email: "staff@acme.test", problem: null },
    { ok: true, to_email: "ada@client.test", problem: null },
  ]);
  const [toStaff, toNamed] = relay.messages.slice(-2);
  expect([toStaff?.to, toNamed?.to]).toEqual([["staff@acme.test"], ["ada@client.test"]]);
  expect([messageIdIn(toStaff), messageIdIn(toNamed)]).toEqual([staff.data.message_id, named.data.message_id]);
  expect((await parseMail(toStaff)).html).not.toContain("<b>Desk</b>");
  expect(await sql`select from email_messages`).toHaveLength(logged.length);
  const after = await api.call(getEmailConfigContract, { params });
  expect(after.data.last_test_error).toBeNull();
  expect(Date.parse(after.data.last_test_at ?? "")).toBeGreaterThan(Date.now() - 60_000);
});

test("a test message that cannot be sent tells why, and the configuration remembers it", async ({ api, relay }) => {
  const { data: config } = await api.call(createEmailConfigContract, { body: identity });
  relay.behave({ fault: ({ stage }) => (stage === "rcpt" ? "550 5.1.1 nobody here" : undefined) });
  const tested = await api.call(testEmailConfigContract, { params: { id: config.id }, body: {} });
  expect(tested.data).toMatchObject({ ok: false, problem: expect.stringContaining("nobody here") });
  const after = await api.call(getEmailConfigContract, { params: { id: config.id } });
  expect(after.data.last_test_error).toBe(tested.data.problem);
});

test("a password travels to a relay only where the connection is encrypted and the certificate is good", async ({
  ownInstallation: installation,
}) => {
  const server = await installation.start({ ALLOW_PRIVATE_MAIL_HOSTS: "1" });
  const password = `pass-${randomUUID()}`;
  installation.secrets.push(password);
  const credentials = { user: "help", password };
  const relays = {
    "a certificate nobody vouches for": await startFaultySmtpServer({ tls: "starttls", credentials }),
    "no STARTTLS on offer": await startFaultySmtpServer({ credentials }),
    "STARTTLS that fails": await startFaultySmtpServer({
      tls: "starttls",
      credentials,
      fault: ({ stage }) => (stage === "starttls" ? "454 not now" : undefined),
    }),
    "a broken handshake": await startFaultySmtpServer({
      tls: "starttls",
      credentials,
      fault: ({ stage }) => (stage === "handshake" ? "garbage" : undefined),
    }),
  };
  for (const [name, relay] of Object.entries(relays)) {
    const host = {
      smtp_host: "127.0.0.1",
      smtp_port: relay.port,
      smtp_security: "starttls",
      smtp_user: "help",
      smtp_password: password,
    };
    const { data: config } = await server.api.call(createEmailConfigContract, { body: { ...identity, ...host } });
    const sent = await server.api.call(sendEmailContract, { body: unlinkedRequest({ email_config_id: config.id }) });
    expect([name, sent.verdict]).toEqual([name, "503 PROVIDER_UNAVAILABLE"]);
    expect(relay.commands.filter(({ line }) => /^(AUTH|MAIL)/i.test(line))).toEqual([]);
    await relay.close();
  }
});
