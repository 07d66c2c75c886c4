import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { messageWithBcc } from "./gmail-test-message";
import { type StandInGoogle, startGoogle } from "./start-google";

let google: StandInGoogle;
let token: string;
beforeAll(async () => {
  google = await startGoogle();
});
afterAll(() => google.close());
beforeEach(() => {
  google.addUser({
    email: "ann@gmail.test",
    aliases: [{ sendAsEmail: "wait@acme.test", verificationStatus: "pending" }],
  });
  google.addUser({ email: "bob@gmail.test" });
  token = google.grant("ann@gmail.test").accessToken;
  Object.assign(google.behaviour, { swapSender: null, replaceMessageId: false, blindSearch: false });
});

type Given = { path: string; method?: string; body?: string | Buffer | object; type?: string; token?: string };

async function call({ path, method = "POST", body, type = "application/json", token: other }: Given) {
  const isText = typeof body === "string" || Buffer.isBuffer(body);
  const response = await fetch(`${google.url}${path}`, {
    method,
    headers: { Authorization: `Bearer ${other ?? token}`, ...(body === undefined ? {} : { "Content-Type": type }) },
    ...(body === undefined ? {} : { body: isText ? new Uint8Array(Buffer.from(body)) : JSON.stringify(body) }),
  });
  const text = await response.text();
  return { status: response.status, body: text === "" ? null : JSON.parse(text) };
}

const me = "/gmail/v1/users/me";
const mime = (changes = {}) => messageWithBcc({ from: "ann@gmail.test", ...changes }).mime;
const raw = (message: Buffer) => message.toString("base64url");
const send = (message: Buffer, more: object = {}) =>
  call({ path: `${me}/messages/send`, body: { raw: raw(message), ...more } });
const multipart = (parts: string[], end = "\r\n--b--") =>
  Buffer.from(`--b\r\n${parts.join("\r\n--b\r\n")}${end}`, "latin1");
const jsonPart = 'Content-Type: application/json\r\n\r\n{"message":{}}';
const mailPart = () => `Content-Type: message/rfc822\r\n\r\n${mime().toString("latin1")}`;
const upload = (body: Buffer, type = "multipart/related; boundary=b") =>
  call({ path: `/upload${me}/drafts?uploadType=multipart`, body, type });

describe("refusals", () => {
  it("a token that is wrong, expired, or of another mailbox", async () => {
    expect((await call({ path: `${me}/settings/sendAs`, method: "GET", token: "ya29.no" })).status).toBe(401);
    expect((await call({ path: "/gmail/v1/users/bob@gmail.test/settings/sendAs", method: "GET" })).status).toBe(403);
    google.expireAccessTokens();
    expect((await send(mime())).body.error).toMatchObject({ code: 401, status: "UNAUTHENTICATED" });
  });

  it.each([
    ["send", "POST", "/drafts"],
    ["send", "GET", "/settings/sendAs"],
    ["compose", "GET", "/messages"],
    ["readonly", "POST", "/messages/send"],
  ])("with only gmail.%s: %s %s", async (scope, method, path) => {
    const { accessToken } = google.grant("ann@gmail.test", [scope]);
    const answer = await call({ path: `${me}${path}`, method, token: accessToken });
    expect(answer.body.error).toMatchObject({ code: 403, errors: [{ reason: "insufficientPermissions" }] });
  });

  it("a search under gmail.metadata", async () => {
    const { accessToken } = google.grant("ann@gmail.test", ["metadata"]);
    const list = (query: string) => call({ path: `${me}/messages${query}`, method: "GET", token: accessToken });
    expect((await list("")).status).toBe(200);
    expect((await list("?q=in:sent")).status).toBe(403);
  });

  it("JSON over 5 MB, an upload over 36,700,160 bytes; exactly that much is taken", async () => {
    expect((await send(mime({ text: "x".repeat(3_800_000) }))).status).toBe(413);
    const sized = (bytes: number) => mime({ text: "x".repeat(bytes - mime({ text: "" }).length) });
    const media = (message: Buffer) =>
      call({ path: `/upload${me}/messages/send?uploadType=media`, body: message, type: "message/rfc822" });
    const largest = sized(36_700_160);
    expect(largest.length).toBe(36_700_160);
    expect((await media(largest)).status).toBe(200);
    expect((await media(sized(36_700_161))).status).toBe(413);
  });

  it.each([
    ["raw in plain base64", { raw: "a+b/" }],
    ["raw that is missing", {}],
    ["a field it does not know", { raw: raw(mime()), threadid: "x" }],
  ])("%s", async (_name, body) => {
    expect((await call({ path: `${me}/messages/send`, body })).status).toBe(400);
  });

  it.each(["From", "To", "Date", "Message-ID", "MIME-Version"])("a message without %s", async (name) => {
    const without = mime()
      .toString()
      .replace(new RegExp(`^${name}: .*\r\n`, "m"), "");
    expect((await send(Buffer.from(without))).status).toBe(400);
  });

  it("more than 100 recipients", async () => {
    const recipients = (count: number) => Array.from({ length: count }, (_, n) => `p${n}@x.test`);
    expect((await send(mime({ recipients: recipients(101) }))).status).toBe(400);
    expect((await send(mime({ recipients: recipients(100) }))).status).toBe(200);
  });

  it.each([
    ["no closing boundary", () => upload(multipart([jsonPart, mailPart()], ""))],
    ["one part", () => upload(multipart([mailPart()]))],
    ["three parts", () => upload(multipart([jsonPart, mailPart(), mailPart()]))],
    ["parts in the wrong order", () => upload(multipart([mailPart(), jsonPart]))],
    ["another boundary", () => upload(multipart([jsonPart, mailPart()]), "multipart/related; boundary=c")],
    ["no boundary", () => upload(multipart([jsonPart, mailPart()]), "multipart/related")],
    ["bytes behind the end", () => upload(multipart([jsonPart, mailPart()], "\r\n--b--junk"))],
    ["a broken JSON part", () => upload(multipart([jsonPart.replace("}}", "}"), mailPart()]))],
    ["the JSON of messages.send", () => upload(multipart([jsonPart.replace("message", "threadId"), mailPart()]))],
    ["multipart/mixed", () => upload(multipart([jsonPart, mailPart()]), "multipart/mixed; boundary=b")],
  ])("an upload with %s", async (_name, attempt) => {
    expect((await attempt()).status).toBe(400);
    expect(google.mailbox("ann@gmail.test").drafts).toEqual([]);
    expect((await upload(multipart([jsonPart, mailPart()]))).status).toBe(200);
  });

  it("a thread of another mailbox, another subject, or no reference", async () => {
    const first = messageWithBcc({ from: "ann@gmail.test", recipients: ["bob@gmail.test"] });
    const { threadId } = (await send(first.mime)).body;
    const foreign = google.mailbox("bob@gmail.test").inbox[0]?.threadId;
    const reply = { inReplyTo: first.messageId, subject: "Re: Test" };
    expect((await send(mime(reply), { threadId: foreign })).status).toBe(404);
    expect((await send(mime({ ...reply, subject: "Other" }), { threadId })).status).toBe(400);
    expect((await send(mime({ subject: "Re: Test" }), { threadId })).status).toBe(400);
    expect((await send(mime(reply), { threadId })).body.threadId).toBe(threadId);
  });
});

describe("sending", () => {
  it("a draft vanishes on sending, the message gets another id and the same thread, Bcc only in the sender's copy", async () => {
    const message = messageWithBcc({ from: "ann@gmail.test", recipients: ["to@x.test"], bcc: ["secret@x.test"] });
    const draft = (await call({ path: `${me}/drafts`, body: { message: { raw: raw(message.mime) } } })).body;
    const search = `${me}/drafts?q=${encodeURIComponent(`rfc822msgid:${message.messageId}`)}`;
    expect((await call({ path: search, method: "GET" })).body.drafts).toMatchObject([{ id: draft.id }]);
    const sent = (await call({ path: `${me}/drafts/send`, body: { id: draft.id } })).body;
    expect(sent).toMatchObject({ threadId: draft.message.threadId, labelIds: ["SENT"] });
    expect(sent.id).not.toBe(draft.message.id);
    expect((await call({ path: `${me}/drafts/send`, body: { id: draft.id } })).status).toBe(404);
    expect((await call({ path: `${me}/drafts/${draft.id}`, method: "DELETE" })).status).toBe(404);
    const { drafts, deliveries } = google.mailbox("ann@gmail.test");
    expect(drafts).toEqual([]);
    const copies = deliveries.filter((delivery) => delivery.messageId === message.messageId);
    expect(copies.map((copy) => copy.recipient)).toEqual(["to@x.test", "secret@x.test"]);
    for (const copy of copies) expect(copy.raw.toString()).toBe(message.mime.toString().replace(/^Bcc: .*\r\n/m, ""));
  });

  it("an unusable From is replaced without a word; a swap and a new Message-ID on demand", async () => {
    const headers = async (message: Buffer) => {
      const { id } = (await send(message)).body;
      const got = await call({
        path: `${me}/messages/${id}?format=metadata&metadataHeaders=From&metadataHeaders=Message-ID`,
        method: "GET",
      });
      return got.body.payload.headers.map((header: { value: string }) => header.value);
    };
    expect(await headers(mime({ from: "wait@acme.test" }))).toContain("ann <ann@gmail.test>");
    Object.assign(google.behaviour, { swapSender: "else@where.test", replaceMessageId: true });
    const message = messageWithBcc({ from: "ann@gmail.test" });
    const seen = await headers(message.mime);
    expect(seen).toContain("else@where.test");
    expect(seen).not.toContain(message.messageId);
  });

  it.each(["500", "500 stored", "reset", "reset stored", "truncated stored"] as const)(
    "%s: stored or not, as it says",
    async (fault) => {
      const message = messageWithBcc({ from: "ann@gmail.test" });
      google.fail("messages.send", fault);
      const answer = await send(message.mime).catch(() => null);
      expect(answer?.status ?? 0).not.toBe(200);
      const { sent } = google.mailbox("ann@gmail.test");
      expect(sent).toHaveLength(fault.endsWith("stored") ? 1 : 0);
    },
  );
});
