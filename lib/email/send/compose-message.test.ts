import { expect, it } from "vitest";
import { limits } from "@/lib/contracts/limits";
import { gmailProvider } from "@/lib/email/providers/gmail/gmail-provider";
import { withBcc } from "@/lib/email/providers/gmail/with-bcc";
import type { EmailProvider } from "@/lib/email/providers/provider";
import type { Sender } from "@/lib/email/senders/sender";
import { refusal } from "@/lib/testing/refusal";
import { composeMessage } from "./compose-message";
import { measureMessage } from "./measure-message";

const gmail = gmailProvider({ workspaceId: "w", connectionId: "c", gmailAddress: "a@x.test", grantedScopes: "" });

/** A mailbox whose provider takes so many bytes. */
function senderWith(provider: EmailProvider, maxMimeBytes: number): Sender {
  return {
    provider: { ...provider, limits: { ...provider.limits, maxMimeBytes } },
    from: { email: "ann@x.test", name: null },
    configId: null,
    connectionId: "c",
    senderUserId: null,
    maxAttachmentBytes: limits.attachmentBytes,
  };
}

const message = { to_email: "ada@x.test", subject: "Hello", html_body: "<p>Hello</p>" };
const bcc = Array.from({ length: 99 }, (_, index) => `${"b".repeat(60)}${index}@${"x".repeat(60)}.test`);
const date = new Date("2026-11-22T09:00:00Z");
const compose = (sender: Sender, blind: string[]) => composeMessage({ ...message, bcc: blind }, sender, [], { date });

it("measures a message with the Bcc field that Gmail wants in it, to the byte", async () => {
  const roomy = senderWith(gmail, 1_000_000);
  const composed = await compose(roomy, bcc);
  const leaving = Buffer.concat(withBcc(composed)).length;
  expect(leaving - composed.mime.length).toBeGreaterThan(12_000);
  await expect(compose(senderWith(gmail, leaving), bcc)).resolves.toBeDefined();
  expect(await refusal(compose(senderWith(gmail, leaving - 1), bcc))).toMatchObject({
    code: "VALIDATION_ERROR",
    message: expect.stringContaining(String(leaving)),
  });
  const threading = { threadId: null, inReplyTo: null, references: [], mailboxes: [] };
  const tried = await measureMessage(
    { input: { ...message, bcc }, threading, files: { bytes: 0, count: 0 } },
    roomy,
    date,
  );
  expect(tried).toBe(leaving);
});

it("measures the message alone where blind recipients stand in no field of it", async () => {
  const relay: EmailProvider = { ...gmail, name: "smtp", limits: { maxMimeBytes: 0 } };
  const { mime } = await compose(senderWith(relay, 1_000_000), bcc);
  await expect(compose(senderWith(relay, mime.length), bcc)).resolves.toBeDefined();
});
