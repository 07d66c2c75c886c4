import { createHash, randomBytes } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { gmailScopes, jsonBody, mara, mime, startGoogleCase, tomas } from "../testing/google-case";

let google: Awaited<ReturnType<typeof startGoogleCase>>;
let token = "";
beforeAll(async () => {
  google = await startGoogleCase();
  token = (await google.connect(mara)).access_token;
});
afterAll(() => google.stop());

let made = 0;
const newId = () => `<own-${++made}@example.com>`;
const raw = (message: Buffer) => message.toString("base64url");
const call = async (path: string, init?: RequestInit, as = token) => {
  const answer = await google.gmail(as, path, init);
  const text = await answer.text();
  return { status: answer.status, body: text === "" ? null : JSON.parse(text) };
};
const send = (message: Buffer, more = {}) => call("messages/send", jsonBody({ raw: raw(message), ...more }));
const headersOf = async (id: string, names: string[]) => {
  const query = names.map((name) => `&metadataHeaders=${name}`).join("");
  const { body } = await call(`messages/${id}?format=metadata${query}`);
  return Object.fromEntries(body.payload.headers.map(({ name, value }: Record<string, string>) => [name, value]));
};
const upload = (path: string, type: string, body: Buffer) => ({
  path: `/upload/gmail/v1/users/me/${path}`,
  init: { method: "POST", headers: { "content-type": type }, body: new Uint8Array(body) },
});
const related = (json: unknown, message: Buffer) =>
  Buffer.concat([
    Buffer.from(
      `--b\r\nContent-Type: application/json; charset=UTF-8\r\n\r\n${JSON.stringify(json)}\r\n--b\r\nContent-Type: message/rfc822\r\n\r\n`,
    ),
    message,
    Buffer.from("\r\n--b--\r\n"),
  ]);

/** A file of 26 MB and what else fits. */
function largestMessage(): Buffer {
  const limit = 36_700_160;
  const types = ["MIME-Version: 1.0", 'Content-Type: multipart/mixed; boundary="p"'].join("\r\n");
  const file = randomBytes(26_800_000).toString("base64").replace(/.{76}/g, "$&\r\n");
  const part = "--p\r\nContent-Type: application/zip\r\nContent-Transfer-Encoding: base64\r\n";
  const body = `--p\r\n\r\nHello\r\n${part}Content-Disposition: attachment; filename=a.zip\r\n\r\n${file}\r\n--p--\r\n`;
  const message = mime({ id: newId(), more: types, body });
  return Buffer.concat([message, Buffer.alloc(Math.max(0, limit - message.length), "\r\n")]).subarray(0, limit);
}

describe("addresses to send as", () => {
  it("are told with what Google tells of each: primary, accepted, pending, and one without a status", async () => {
    const { body } = await call("settings/sendAs");
    const [own, ...others] = body.sendAs;
    expect(own).toMatchObject({ sendAsEmail: mara, isPrimary: true, isDefault: true });
    expect(others.map((entry: { verificationStatus?: string }) => entry.verificationStatus)).toEqual([
      "accepted",
      "pending",
      undefined,
    ]);
    expect(others[0].signature).toContain("<b>");
  });

  it("are replaced by the default one, silently, where Gmail would do that", async () => {
    for (const from of ["press@lanternfold.test", "stranger@example.com"]) {
      const { status, body } = await send(mime({ from, id: newId() }));
      expect(status).toBe(200);
      expect(await headersOf(body.id, ["From"])).toEqual({ From: `Mara Lindqvist <${mara}>` });
    }
    for (const from of ["Studio <STUDIO@lanternfold.test>", "accounts@lanternfold.test"]) {
      const { body } = await send(mime({ from, id: newId() }));
      expect(await headersOf(body.id, ["From"])).toEqual({ From: from });
    }
  });
});

describe("sending", () => {
  it("keeps the message byte for byte, in the sent mail, with every header field it has", async () => {
    const message = mime({ id: newId(), more: "Bcc: secret@example.com", body: "Zwölf\0\u{1f4a1}" });
    const { body } = await send(message);
    expect(body.labelIds).toEqual(["SENT"]);
    const kept = await call(`messages/${body.id}?format=raw`);
    expect(kept.body.raw).toBe(raw(message));
    expect(kept.body.sizeEstimate).toBe(message.length);
    expect(await headersOf(body.id, ["message-id", "x-own"])).toMatchObject({ "X-Own": "yes" });
  });

  it("finds it again by its Message-ID, with and without angle brackets, and nothing as no list", async () => {
    const id = newId();
    const { body } = await send(mime({ id }));
    for (const q of [`rfc822msgid:${id}`, `rfc822msgid:${id.slice(1, -1)}`]) {
      const found = await call(`messages?q=${encodeURIComponent(q)}`);
      expect(found.body.messages).toEqual([{ id: body.id, threadId: body.threadId }]);
    }
    expect((await call("messages?q=rfc822msgid:none@example.com")).body).toEqual({ resultSizeEstimate: 0 });
    expect((await call("messages?q=subject:nothing-like-it")).body).not.toHaveProperty("messages");
  });

  it("refuses what is no message, has no recipient, or names a thread of nobody's", async () => {
    expect((await call("messages/send", jsonBody({}))).status).toBe(400);
    expect((await call("messages/send", jsonBody({ raw: "not base64!" }))).status).toBe(400);
    expect((await send(Buffer.from("From: a@b.test\r\n\r\nHello"))).status).toBe(400);
    expect((await send(mime({ id: newId() }), { threadId: "thr_unknown" })).status).toBe(404);
    expect((await call("messages/send", { method: "POST", body: "{" })).status).toBe(400);
  });

  it("joins a thread of this mailbox, and never one of another", async () => {
    const first = await send(mime({ id: newId() }));
    const reply = await send(mime({ id: newId() }), { threadId: first.body.threadId });
    expect(reply.body.threadId).toBe(first.body.threadId);
    const other = (await google.connect(tomas)).access_token;
    const foreign = jsonBody({ raw: raw(mime({ from: tomas, id: newId() })), threadId: first.body.threadId });
    expect((await call("messages/send", foreign, other)).status).toBe(404);
    expect((await call(`messages/${first.body.id}`, undefined, other)).status).toBe(404);
  });

  it("delivers to the accounts that are here, without Bcc", async () => {
    const id = newId();
    await send(mime({ id, more: "Bcc: projects@lanternfold.test" }));
    const other = (await google.connect(tomas)).access_token;
    const inbox = await call(`messages?q=rfc822msgid:${id.slice(1, -1)}`, undefined, other);
    const got = await call(`messages/${inbox.body.messages[0].id}?format=raw`, undefined, other);
    expect(got.body.labelIds).toEqual(["INBOX", "UNREAD"]);
    expect(Buffer.from(got.body.raw, "base64url").toString()).not.toMatch(/bcc/i);
  });
});

describe("drafts", () => {
  it("are found by Message-ID, end when sent, and the message goes on under an id of its own", async () => {
    const id = newId();
    const { historyId } = (await call("profile")).body;
    const draft = await call("drafts", jsonBody({ message: { raw: raw(mime({ id })) } }));
    const listed = await call(`drafts?q=rfc822msgid:${id.slice(1, -1)}`);
    expect(listed.body.drafts).toEqual([
      { id: draft.body.id, message: expect.objectContaining({ id: draft.body.message.id }) },
    ]);
    expect((await call(`drafts/${draft.body.id}`)).body.message.labelIds).toEqual(["DRAFT"]);
    const sent = await call("drafts/send", jsonBody({ id: draft.body.id }));
    expect(sent.body).toMatchObject({ threadId: draft.body.message.threadId, labelIds: ["SENT"] });
    expect(sent.body.id).not.toBe(draft.body.message.id);
    expect((await call(`drafts/${draft.body.id}`)).status).toBe(404);
    expect((await call(`messages/${draft.body.message.id}`)).status).toBe(404);
    expect((await call("drafts/send", jsonBody({ id: draft.body.id }))).status).toBe(404);
    expect((await call(`messages?q=rfc822msgid:${id.slice(1, -1)}`)).body.messages).toHaveLength(1);
    const { body } = await call(`history?startHistoryId=${historyId}&historyTypes=messageAdded`);
    const added = body.history.flatMap(
      (entry: { messagesAdded?: { message: { id: string } }[] }) => entry.messagesAdded,
    );
    expect(added.map(({ message }: { message: { id: string } }) => message.id)).toContain(sent.body.id);
    expect((await call(`messages/${sent.body.id}?format=raw`)).body.raw).toBe(raw(mime({ id })));
  });

  it("can be deleted, and are gone then", async () => {
    const draft = await call("drafts", jsonBody({ message: { raw: raw(mime({ id: newId() })) } }));
    expect((await call(`drafts/${draft.body.id}`, { method: "DELETE" })).status).toBe(204);
    expect((await call(`drafts/${draft.body.id}`)).status).toBe(404);
  });
});

describe("uploads", () => {
  it("take the message alone, or after a JSON part that names its thread", async () => {
    const alone = upload("messages/send?uploadType=media", "message/rfc822", mime({ id: newId() }));
    const first = await call(alone.path, alone.init);
    expect(first.body.labelIds).toEqual(["SENT"]);
    const message = mime({ id: newId() });
    const { threadId } = first.body;
    const both = upload(
      "messages/send?uploadType=multipart",
      'multipart/related; boundary="b"',
      related({ threadId }, message),
    );
    const second = await call(both.path, both.init);
    expect(second.body.threadId).toBe(threadId);
    expect((await call(`messages/${second.body.id}?format=raw`)).body.raw).toBe(raw(message));
    const asDraft = upload(
      "drafts?uploadType=multipart",
      "multipart/related; boundary=b",
      related({ message: { threadId } }, message),
    );
    expect((await call(asDraft.path, asDraft.init)).body.message.threadId).toBe(threadId);
  });

  it("refuse a multipart body that is not whole, and a type that is no message", async () => {
    const whole = related({}, mime({ id: newId() }));
    for (const [type, body] of [
      ["multipart/related; boundary=b", whole.subarray(0, whole.length - 8)],
      ["multipart/related; boundary=other", whole],
      ["multipart/related", whole],
    ] as const) {
      const { path, init } = upload("messages/send?uploadType=multipart", type, body);
      expect((await call(path, init)).status, type).toBe(400);
    }
    const { path, init } = upload("messages/send?uploadType=media", "text/plain", mime({ id: newId() }));
    expect((await call(path, init)).status).toBe(400);
  });

  it("carry 36,700,160 bytes and not one more", { timeout: 60_000 }, async () => {
    const full = largestMessage();
    expect(full.length).toBe(36_700_160);
    const digest = (bytes: Buffer) => createHash("sha256").update(bytes).digest("hex");
    const { path, init } = upload("drafts?uploadType=media", "message/rfc822", full);
    const draft = await call(path, init);
    expect(draft.status).toBe(200);
    const kept = await call(`drafts/${draft.body.id}?format=raw`);
    expect(digest(Buffer.from(kept.body.message.raw, "base64url"))).toBe(digest(full));
    const over = upload("drafts?uploadType=media", "message/rfc822", Buffer.concat([full, Buffer.from("x")]));
    expect((await call(over.path, over.init)).status).toBe(413);
  });

  it("are needed above 5 MB: JSON is refused there", async () => {
    const large = mime({ id: newId(), body: randomBytes(4_000_000).toString("base64") });
    expect((await send(large)).status).toBe(413);
  });
});

describe("who may do what", () => {
  it("is decided by the scopes that were granted", async () => {
    const [compose = "", readonly = ""] = gmailScopes;
    const writer = (await google.connect(mara, [compose])).access_token;
    const reader = (await google.connect(mara, [readonly])).access_token;
    expect((await call("drafts", jsonBody({ message: { raw: raw(mime({ id: newId() })) } }), writer)).status).toBe(200);
    expect((await call("messages", undefined, writer)).status).toBe(403);
    expect((await call("messages", undefined, reader)).status).toBe(200);
    expect((await call("messages/send", jsonBody({ raw: raw(mime()) }), reader)).status).toBe(403);
    expect((await call("messages", undefined, "no token")).status).toBe(401);
    expect((await call(`/gmail/v1/users/${tomas}/messages`)).status).toBe(403);
    expect((await call(`/gmail/v1/users/${mara}/profile`)).body.emailAddress).toBe(mara);
  });
});
