import { z } from "zod";
import { given, readCorpus } from "@/e2e/fixtures/corpus";
import { forEach } from "@/e2e/fixtures/for-each";
import { parseMail } from "@/e2e/fixtures/mail";
import { expect, test } from "@/e2e/fixtures/product";
import { leavingNothing } from "@/e2e/fixtures/refused";
import { dryRun, sendMail } from "@/e2e/fixtures/send-mail";
import { unlinkedRequest } from "@/e2e/fixtures/send-request";
import { getEmailLogContract } from "@/lib/contracts/email-logs";

const documents = readCorpus(
  "json-test-suite.json",
  z.array(z.object({ name: z.string(), expect: z.enum(["accept", "reject", "either"]), base64: z.string() })),
);
const naughty = readCorpus("blns.json", z.array(z.string()));
const addresses = readCorpus("isemail.json", z.array(z.object({ address: z.string(), category: z.string() })));
const encodings = readCorpus(
  "wpt-forgiving-base64.json",
  z.array(z.tuple([z.string(), z.array(z.number()).nullable()])),
);

const atOnce = 8;

test("every document that JSON's test suite rejects is INVALID_BODY; no other one is an error of ours", async ({
  api,
  installation,
}) => {
  const verdicts: Record<string, [string, string][]> = { accept: [], reject: [], either: [] };
  await leavingNothing(installation, () =>
    forEach(given(documents), atOnce, async ({ name, expect: expected, base64 }) => {
      const body = Buffer.from(base64, "base64");
      const headers = { "Content-Type": "application/json" };
      const answer = await api.raw({ method: "POST", path: "/api/v1/email/send", headers, body });
      verdicts[expected]?.push([name, answer.verdict]);
    }),
  );
  expect(verdicts.reject).toHaveLength(188);
  expect(verdicts.reject?.filter(([, verdict]) => verdict !== "400 INVALID_BODY")).toEqual([]);
  expect(
    [...(verdicts.accept ?? []), ...(verdicts.either ?? [])].filter(([, verdict]) => !verdict.startsWith("400")),
  ).toEqual([]);
});

test("naughty strings arrive unchanged as a name and as a subject, and stand unchanged on the record", async ({
  api,
  relay,
}) => {
  const sendable = given(naughty).filter((text) => text.trim() !== "" && !/[\r\n\0]/.test(text) && text.length <= 500);
  const changed: unknown[] = [];
  expect(sendable.length).toBeGreaterThan(500);
  await forEach(sendable, atOnce, async (text) => {
    const sent = await sendMail(api, unlinkedRequest({ to_name: text, subject: text, html_body: "x" }));
    const mail = await parseMail(relay.copiesOf(sent.message_id)[0]);
    const log = await api.call(getEmailLogContract, { params: { id: sent.id } });
    const found = [mail.subject, mail.to?.[0]?.name, log.data.subject, log.data.recipient_name];
    if (found.some((value) => value !== text)) changed.push([text, ...found]);
  });
  expect(changed).toEqual([]);
});

test("naughty strings that no header can carry are refused", async ({ api, installation }) => {
  const blank = given(naughty).filter((text) => text.trim() === "");
  const broken = given(naughty)
    .flatMap((text) => ["\r", "\n", "\0"].map((part) => `${text}${part}`))
    .slice(0, 300);
  const verdicts = new Set<string>();
  await leavingNothing(installation, async () => {
    for (const text of blank)
      expect((await api.post("/email/send", unlinkedRequest({ subject: text }))).verdict).toBe("400 MISSING_FIELDS");
    await forEach(broken, atOnce, async (text) => {
      verdicts.add((await api.post("/email/send", unlinkedRequest({ to_name: text }))).verdict);
    });
  });
  expect([...verdicts]).toEqual(["400 VALIDATION_ERROR"]);
});

/** Valid is accepted, an error refused; the rest is ours to decide: RFC 5321 alone says what SMTP carries. */
const policy: Record<string, "200" | "400"> = {
  ISEMAIL_VALID_CATEGORY: "200",
  ISEMAIL_DNSWARN: "200",
  ISEMAIL_RFC5321: "200",
  ISEMAIL_RFC5322: "400",
  ISEMAIL_CFWS: "400",
  ISEMAIL_DEPREC: "400",
  ISEMAIL_ERR: "400",
};

test("addresses are taken and refused by isemail's verdicts", async ({ api }) => {
  const wrong: string[] = [];
  await forEach(given(addresses), atOnce, async ({ address, category }) => {
    const { status, verdict } = await dryRun(api, unlinkedRequest({ to_email: address }));
    if (String(status) !== policy[category]) wrong.push(`${category} ${JSON.stringify(address)}: ${verdict}`);
  });
  expect(given(addresses).length).toBe(164);
  expect(wrong).toEqual([]);
});

test("attachments are decoded as the web platform decodes base64, but for spaces and tabs, and refused by their index", async ({
  api,
  relay,
}) => {
  // Line breaks are the only white space that encoders write.
  const isSpaced = (content: string) => /[ \t\f]/.test(content);
  const valid = given(encodings).filter(([content, bytes]) => bytes !== null && !isSpaced(content));
  const files = valid.map(([content], index) => ({
    filename: `${index}.bin`,
    mime_type: "application/octet-stream",
    content,
  }));
  const sent = await sendMail(api, unlinkedRequest({ attachments: files }));
  const mail = await parseMail(relay.copiesOf(sent.message_id)[0]);
  expect(mail.attachments.map(({ content }) => [...new Uint8Array(content as ArrayBuffer)])).toEqual(
    valid.map(([, bytes]) => bytes),
  );
  const malformed = given(encodings).filter(([content, bytes]) => bytes === null || isSpaced(content));
  expect(malformed).toHaveLength(57);
  for (const [content] of malformed) {
    const attachments = [{ filename: "a", mime_type: "a/b", content }];
    const answer = await dryRun(api, unlinkedRequest({ attachments }));
    expect([content, answer.verdict]).toEqual([content, "400 VALIDATION_ERROR"]);
    expect(answer.error.details?.fields).toHaveProperty(["attachments[0].content"]);
  }
});
