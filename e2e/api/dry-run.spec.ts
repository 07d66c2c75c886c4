import { randomUUID } from "node:crypto";
import { countRows } from "@/e2e/fixtures/count-rows";
import { expect, test } from "@/e2e/fixtures/product";
import { addConfig } from "@/e2e/fixtures/records";
import { leavingNothing } from "@/e2e/fixtures/refused";
import { dryRun, sendMail } from "@/e2e/fixtures/send-mail";
import { sendRequest, unlinkedRequest } from "@/e2e/fixtures/send-request";
import { sendEmailContract } from "@/lib/contracts/email-send";

const content = Buffer.alloc(90_000, 7).toString("base64");
const attachments = [{ filename: "report.pdf", mime_type: "application/pdf", content }];

test("a dry run that would work says how, and writes and sends nothing", async ({ api, relay, installation }) => {
  const [rows, messages] = [await countRows(installation.sql), relay.messages.length];
  const { data } = await dryRun(
    api,
    sendRequest(installation.own, { cc: "bob@client.test, ADA@client.test", bcc: "eve@client.test" }),
  );
  expect(data).toMatchObject({
    dry_run: true,
    from_email: "team@acme.test",
    recipients: [
      { kind: "to", email: "ada@client.test" },
      { kind: "cc", email: "bob@client.test" },
      { kind: "bcc", email: "eve@client.test" },
    ],
    warnings: [],
  });
  expect(await countRows(installation.sql)).toEqual(rows);
  expect(relay.messages).toHaveLength(messages);
});

test("its size is that of the message which the same request then sends", async ({ api, relay, installation }) => {
  const body = sendRequest(installation.own, { attachments });
  const { data } = await dryRun(api, body);
  const real = await sendMail(api, body);
  const [copy] = relay.copiesOf(real.message_id);
  if (!("dry_run" in data) || !copy) throw new Error("no report or no message");
  expect(data.mime_size / copy.data.length).toBeGreaterThan(0.98);
  expect(data.mime_size / copy.data.length).toBeLessThan(1.02);
  expect(data.size_limit).toBeGreaterThan(data.mime_size);
});

test("it answers with the first failing step and lists what the later ones would say", async ({
  api,
  relay,
  installation,
}) => {
  const { sql, own } = installation;
  const configId = await addConfig(sql, own.workspaceId, 0);
  const [contactId, dealId] = [randomUUID(), randomUUID()];
  const body = unlinkedRequest({ contact_id: contactId, deal_id: dealId, email_config_id: configId, attachments });
  const [rows, messages] = [await countRows(sql), relay.messages.length];
  const tried = await dryRun(api, body);
  const real = await api.call(sendEmailContract, { body });
  expect(tried.verdict).toBe(real.verdict);
  expect(tried.error.message).toBe(real.error.message);
  expect(tried.error.details?.missing_entities).toEqual([
    { field: "contact_id", id: contactId },
    { field: "deal_id", id: dealId },
  ]);
  expect(tried.error.details?.problems).toMatchObject([
    { code: "VALIDATION_ERROR", message: expect.stringContaining("attachments"), fix: expect.any(String) },
  ]);
  expect(await countRows(sql)).toEqual(rows);
  expect(relay.messages).toHaveLength(messages);
});

test("beside wrong fields it lists what the later steps would say of the others", async ({ api, installation }) => {
  await leavingNothing(installation, async () => {
    const dealId = randomUUID();
    const tried = await dryRun(api, unlinkedRequest({ to_email: "nobody", sbject: "Hello", deal_id: dealId }));
    expect(tried.verdict).toBe("400 VALIDATION_ERROR");
    expect(Object.keys(Object(tried.error.details?.fields))).toEqual(["to_email", "sbject"]);
    expect(tried.error.details?.problems).toMatchObject([
      { code: "VALIDATION_ERROR", details: { missing_entities: [{ field: "deal_id", id: dealId }] } },
    ]);
  });
});

test("a file's size can stand for its content, in a dry run only", async ({ api, installation }) => {
  const announced = (size: number) =>
    sendRequest(installation.own, { attachments: [{ filename: "a.bin", mime_type: "application/zip", size }] });
  expect((await dryRun(api, announced(26_214_400))).verdict).toBe("200");
  expect((await dryRun(api, announced(26_214_401))).verdict).toBe("400 VALIDATION_ERROR");
  const real = await api.call(sendEmailContract, { body: announced(1) });
  expect(real.verdict).toBe("400 MISSING_FIELDS");
  expect(real.error.details?.fields).toHaveProperty(["attachments[0].content"]);
});

test("it takes no notice of an Idempotency-Key, and leaves it free", async ({ api, installation }) => {
  const headers = { "Idempotency-Key": `dry-${randomUUID()}` };
  const query = { dry_run: "true" };
  const body = sendRequest(installation.own);
  const before = await api.call(sendEmailContract, { body, query, headers });
  const real = await api.call(sendEmailContract, { body, headers });
  const after = await api.call(sendEmailContract, { body: { ...body, subject: "Another" }, query, headers });
  expect([before.verdict, real.verdict, after.verdict]).toEqual(["200", "200", "200"]);
  expect(real.headers["idempotency-replayed"]).toBeUndefined();
  expect(after.data).toHaveProperty("dry_run", true);
});

for (const value of ["yes", "1", "TRUE", ""]) {
  test(`dry_run=${value} is refused rather than taken for a real send`, async ({ api, relay, installation }) => {
    const before = relay.messages.length;
    const answer = await api.call(sendEmailContract, {
      body: sendRequest(installation.own),
      query: { dry_run: value },
    });
    expect(answer.verdict).toBe("400 VALIDATION_ERROR");
    expect(answer.error.details?.fields).toHaveProperty("dry_run");
    expect(relay.messages).toHaveLength(before);
  });
}

test("dry_run given twice with two meanings is refused: it neither sends nor is counted as a dry run", async ({
  api,
  installation,
}) => {
  await leavingNothing(installation, async () => {
    for (const query of ["dry_run=true&dry_run=false", "dry_run=false&dry_run=true"]) {
      const answer = await api.post(`/email/send?${query}`, sendRequest(installation.own));
      expect([query, answer.verdict]).toEqual([query, "400 VALIDATION_ERROR"]);
    }
  });
});
