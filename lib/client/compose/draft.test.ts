import { describe, expect, test } from "vitest";
import type { ComposeRequest } from "./compose-request";
import { commitTyped, type Draft, isBlankHtml, isWorthKeeping, newDraft, saysTheSame } from "./draft";
import { draftKey } from "./draft-key";
import { newestDraft, readTextDraft, textDraft } from "./text-draft";

const request: ComposeRequest = {
  record: { kind: "contact", id: "c1" },
  to: [{ email: "ada@x.test", name: "Ada" }],
  links: { contact: { id: "c1", name: "Ada" } },
};
const draft = (changes: Partial<Draft> = {}): Draft => ({
  ...newDraft(request),
  html: "<p>Hi</p>",
  savedAt: 1,
  tabId: "t",
  attempt: null,
  ...changes,
});

describe("drafts", () => {
  test("what the page filled in is not worth keeping, anything of the writer's is", () => {
    const fields = newDraft(request);
    expect(isWorthKeeping(fields, "<p></p>", request)).toBe(false);
    expect(isWorthKeeping({ ...fields, subject: "Hi" }, "<p></p>", request)).toBe(true);
    expect(isWorthKeeping({ ...fields, to: [] }, "<p></p>", request)).toBe(true);
    expect(isWorthKeeping({ ...fields, typed: { ...fields.typed, cc: "bob" } }, "<p></p>", request)).toBe(true);
    expect(isWorthKeeping(fields, '<img src="data:x">', request)).toBe(true);
    expect(isBlankHtml("<p>&nbsp;</p><p><br></p>")).toBe(true);
  });

  test("an answer is not worth keeping for what it was begun with, less our own addresses", () => {
    const reply = {
      threadId: "t",
      inReplyTo: "<m@x.test>",
      toAll: false,
      subject: "Re: Offer",
      cc: [{ email: "me@acme.test", name: null }],
      ourAddresses: [],
      quote: { logId: "l", author: { email: "ada@x.test", name: null }, at: "2026-11-22T09:00:00.000Z" },
    };
    const answer = { ...request, reply };
    const fields = newDraft(answer);
    expect(fields).toMatchObject({
      subject: "Re: Offer",
      links: {},
      reply: { threadId: "t", inReplyTo: "<m@x.test>" },
    });
    expect(isWorthKeeping({ ...fields, cc: [] }, "<p></p>", answer)).toBe(false);
    expect(isWorthKeeping({ ...fields, cc: [{ email: "bo@x.test", name: null }] }, "<p></p>", answer)).toBe(true);
    expect(isWorthKeeping(fields, "<p>Yes</p>", answer)).toBe(true);
  });

  test("what is still being typed into a recipient field goes along", () => {
    const fields = { ...newDraft(request), typed: { to: "bo@x.test", cc: "cy@x.test;", bcc: "" } };
    const committed = commitTyped(fields);
    expect(committed.to.map(({ email }) => email)).toEqual(["ada@x.test"]);
    expect(committed.cc.map(({ email }) => email)).toEqual(["cy@x.test", "bo@x.test"]);
    expect(committed.typed).toEqual({ to: "", cc: "", bcc: "" });
  });

  test("each person, workspace and record has a draft of its own", () => {
    const keys = [
      draftKey("w", "u", { kind: "contact", id: "1" }),
      draftKey("w", "v", { kind: "contact", id: "1" }),
      draftKey("x", "u", { kind: "contact", id: "1" }),
      draftKey("w", "u", { kind: "deal", id: "1" }),
      draftKey("w:u", "", { kind: "deal", id: "1" }),
    ];
    expect(new Set(keys).size).toBe(keys.length);
  });

  test("newer words win, with the files that were saved", () => {
    const file = { id: "f", name: "a.txt", mimeType: "text/plain", blob: new Blob(["a"]) };
    const whole = draft({ files: [file], savedAt: 1 });
    const words = readTextDraft(JSON.stringify(textDraft(draft({ subject: "later", savedAt: 2 }))));
    expect(newestDraft(whole, words)).toMatchObject({ subject: "later", files: [file] });
    expect(newestDraft(draft({ savedAt: 3 }), words)?.subject).toBe("");
    expect(newestDraft(null, words)?.subject).toBe("later");
  });

  test("what is no draft is not taken for one", () => {
    for (const text of [null, "", "{", "[]", '"x"', '{"subject":1}']) expect(readTextDraft(text)).toBeNull();
  });

  test("two versions are the same if they say the same", () => {
    expect(saysTheSame(draft(), draft({ savedAt: 9, tabId: "u" }))).toBe(true);
    expect(saysTheSame(draft(), draft({ html: "<p>Ho</p>" }))).toBe(false);
  });
});
