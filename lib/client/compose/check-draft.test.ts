import { expect, test } from "vitest";
import { checkDraft } from "./check-draft";
import { fingerprint } from "./closing-parts";
import { type DraftFields, newDraft } from "./draft";
import type { Identity } from "./identity";

const identity: Identity = {
  id: "server",
  name: "Acme",
  email: "hi@acme.test",
  label: "Main",
  usable: true,
  reason: null,
  maxAttachmentBytes: 10,
  isDefault: true,
  isGmail: false,
  signature: "",
  route: { mode: "company" },
};
const person = (email: string) => ({ email, name: null });
const good: DraftFields = {
  ...newDraft({ record: { kind: "contact", id: "c" }, links: {}, to: [person("a@x.test")] }),
  subject: "Hi",
};
const file = (bytes: number) => ({ id: "f", name: "f", mimeType: "", blob: new Blob([new Uint8Array(bytes)]) });
const placesOf = (fields: DraftFields, html = "<p>Hi</p>", from: Identity | null = identity) =>
  Object.keys(checkDraft(fields, html, from));

test("a whole message has nothing wrong with it", () => {
  expect(checkDraft(good, "<p>Hi</p>", identity)).toEqual({});
});

test("everything that is missing is named at once, each at its place", () => {
  expect(placesOf({ ...good, to: [], subject: " " }, "<p></p>", null)).toEqual(["from", "to", "subject", "body"]);
});

test("broken addresses, too many recipients, too many bytes are told before anything is sent", () => {
  expect(placesOf({ ...good, cc: [person("b")], bcc: [person("@c")] })).toEqual(["cc", "bcc"]);
  const many = Array.from({ length: 100 }, (_, index) => person(`p${index}@x.test`));
  expect(placesOf({ ...good, bcc: many })).toEqual(["cc"]);
  expect(placesOf({ ...good, files: [file(11)] })).toEqual(["attachments"]);
  expect(placesOf(good, `<p>${"é".repeat(3_000_000)}</p>`)).toEqual(["body"]);
  expect(placesOf({ ...good, subject: "x".repeat(999) })).toEqual(["subject"]);
});

test("a way that takes no files says so", () => {
  const problems = checkDraft({ ...good, files: [file(1)] }, "<p>Hi</p>", { ...identity, maxAttachmentBytes: 0 });
  expect(problems.attachments?.text).toBe("Mail from hi@acme.test takes no files.");
});

test("a sender who can no longer be used is told before anything is sent, with the reason", () => {
  const problems = checkDraft(good, "<p>Hi</p>", { ...identity, usable: false, reason: "Reconnect Gmail." });
  expect(problems.from?.text).toBe("Reconnect Gmail.");
});

test("a signature and what is quoted are no message", () => {
  const part = (kind: string, inner: string) => `<div data-${kind}="${fingerprint(inner)}">${inner}</div>`;
  const closing = part("signature", "<p>Mara</p>") + part("quote", "<blockquote><p>a</p></blockquote>");
  expect(placesOf(good, `<p></p>${closing}`)).toEqual(["body"]);
  expect(placesOf(good, `<p>Yes</p>${closing}`)).toEqual([]);
});
