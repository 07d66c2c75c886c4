import { describe, expect, test } from "vitest";
import type { Activity } from "@/lib/contracts/activities";
import { withoutAddresses } from "./reply-recipients";
import { canReplyTo, replyRequest } from "./reply-request";

type Email = NonNullable<Activity["email"]>;

const id = "01900000-0000-7000-8000-000000000001";
const person = (kind: "to" | "cc" | "bcc", email: string) => ({ kind, email, name: null, status: "accepted" });
const mail = (changes: Partial<Email> = {}): Email => ({
  log_id: id,
  message_id: "<m@acme.test>",
  thread_id: id,
  direction: "outbound",
  status: "sent",
  from_email: "mara@acme.test",
  from_name: "Mara",
  preview: "",
  recipients: [person("to", "ada@x.test"), person("cc", "bo@x.test"), person("bcc", "boss@acme.test")],
  attachments: [],
  ...changes,
});
const received = mail({
  direction: "inbound",
  status: "received",
  from_email: "ada@x.test",
  from_name: "Ada",
  recipients: [person("to", "mara@acme.test"), person("to", "Ada@X.test"), person("cc", "bo@x.test")],
});

const ask = (email: Email, toAll: boolean, subject = "Offer") =>
  replyRequest({ subject, occurred_at: "2026-11-22T09:00:00.000Z" }, email, { record: { kind: "deal", id }, toAll });
const addresses = (people: readonly { email: string }[] = []) => people.map(({ email }) => email);

describe("an answer", () => {
  test("to a received mail goes to who wrote it, to all also to who else got it, and nobody twice", () => {
    expect(addresses(ask(received, false)?.to)).toEqual(["ada@x.test"]);
    expect(ask(received, false)?.reply?.cc).toEqual([]);
    expect(addresses(ask(received, true)?.reply?.cc)).toEqual(["mara@acme.test", "bo@x.test"]);
  });

  test("to what we sent goes to its recipients; whoever got it in secret stays out", () => {
    expect(addresses(ask(mail(), false)?.to)).toEqual(["ada@x.test"]);
    expect(addresses(ask(mail(), true)?.reply?.cc)).toEqual(["bo@x.test"]);
  });

  test("leaves our own addresses out, in whichever letter case", () => {
    const cc = ask(received, true)?.reply?.cc ?? [];
    expect(addresses(withoutAddresses(cc, ["Mara@ACME.test"]))).toEqual(["bo@x.test"]);
  });

  test("has Re: once, and the address of ours that was written from or to", () => {
    expect(ask(received, false)?.reply?.subject).toBe("Re: Offer");
    expect(ask(received, false, "RE: Offer")?.reply?.subject).toBe("RE: Offer");
    expect(ask(mail(), false)?.reply?.ourAddresses).toEqual(["mara@acme.test"]);
    expect(ask(received, false)?.reply?.ourAddresses).toContain("mara@acme.test");
  });

  test("is offered for what left or came, not for what never went", () => {
    expect([mail(), received].every(canReplyTo)).toBe(true);
    for (const email of [mail({ status: "failed" }), mail({ status: "sending" }), mail({ thread_id: null })]) {
      expect(canReplyTo(email)).toBe(false);
    }
    expect(ask(mail({ thread_id: null }), false)).toBeNull();
  });
});
