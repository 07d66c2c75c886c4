import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { emailConfigs } from "@/db/schema";
import { database } from "@/lib/core/database";
import { newId } from "@/lib/core/ids";
import { getCapabilities } from "@/lib/email/capabilities/get-capabilities";
import { createConfig } from "@/lib/email/configs/create-config";
import { testConfig } from "@/lib/email/configs/test-config";
import { updateConfig } from "@/lib/email/configs/update-config";
import { disconnectGmail } from "@/lib/email/gmail/disconnect-gmail";
import type { StandInGoogle } from "@/lib/email/providers/gmail/testing/start-google";
import { connectMailbox, startGoogleForTests } from "@/lib/testing/connected-mailbox";
import { refusal } from "@/lib/testing/refusal";
import { type SendHarness, startSendHarness } from "@/lib/testing/send-harness";
import { createTestWorkspace } from "@/lib/testing/test-context";
import { sendEmail } from "./send-email";

const mailbox = "office@gmail.test";
const desk = "desk@acme.test";

let google: StandInGoogle;
let harness: SendHarness;
let configId: string;

const settings = (changes: object = {}) => ({
  config_name: "Office",
  from_email: desk,
  from_name: "Acme Desk",
  staff_email: "staff@acme.test",
  email_provider: "gmail" as const,
  gmail_sender_user_id: harness.workspace.userId,
  ...changes,
});

beforeAll(async () => {
  google = await startGoogleForTests();
  harness = await startSendHarness();
  google.addUser({
    email: mailbox,
    name: "Office",
    aliases: [{ sendAsEmail: desk, displayName: "In Gmail", verificationStatus: "accepted" }],
  });
  await connectMailbox(google, harness.workspace.ctx, { userId: harness.workspace.userId, email: mailbox });
  configId = (await createConfig(harness.workspace.ctx, settings())).data.id;
});
afterAll(async () => {
  await harness.close();
  await google.close();
});

const viaGmail = (changes: object = {}) => harness.input({ email_config_id: configId, ...changes });
const capabilities = async () => (await getCapabilities(harness.workspace.ctx)).data;
const describedConfig = async () => (await capabilities()).company_mail.configs.find(({ id }) => id === configId);

describe("a company configuration through Gmail", () => {
  it("sends from the mailbox as the configuration's identity, with files", async () => {
    const { data } = await sendEmail(
      harness.workspace.ctx,
      viaGmail({ attachments: [{ filename: "a.txt", mime_type: "text/plain", content: "aGk=" }] }),
    );
    expect(data).toMatchObject({ mode: "company", provider: "gmail", from_email: desk, status: "sent" });
    const raw = google.mailbox(mailbox).sent.at(-1)?.raw.toString();
    expect(raw).toContain(`From: Acme Desk <${desk}>`);
    const [row] = await harness.db.sql`
      select sender_user_id, gmail_connection_id is not null as through from email_messages
      where id = ${"id" in data ? data.id : ""}`;
    expect(row).toEqual({ sender_user_id: null, through: true });
  });

  it("can be tested, and leaves no draft", async () => {
    const { data } = await testConfig(harness.workspace.ctx, { id: configId });
    expect(data).toMatchObject({ ok: true, to_email: "staff@acme.test" });
    expect(google.mailbox(mailbox).drafts).toEqual([]);
  });

  it("is listed with its limit, and as the default with its mailbox and aliases", async () => {
    expect(await describedConfig()).toMatchObject({
      provider: "gmail",
      usable: true,
      max_attachment_bytes: 26_214_400,
    });
    const before = harness.configId;
    await updateConfig(harness.workspace.ctx, { id: configId, is_default: true });
    expect((await capabilities()).company_mail).toMatchObject({
      configured: true,
      provider: "gmail",
      gmail_email: mailbox,
      gmail_sender_user_id: harness.workspace.userId,
      connection_status: "active",
      send_as_aliases: [
        { email: mailbox, isDefault: true, usable: true },
        { email: desk, displayName: "In Gmail", usable: true },
      ],
    });
    await updateConfig(harness.workspace.ctx, { id: before, is_default: true });
  });

  it("needs a member of this workspace, and no relay", async () => {
    const { ctx } = harness.workspace;
    const { gmail_sender_user_id: _id, ...without } = settings();
    expect((await refusal(createConfig(ctx, without))).code).toBe("MISSING_FIELDS");
    const stranger = await createTestWorkspace();
    const foreign = await refusal(createConfig(ctx, settings({ gmail_sender_user_id: stranger.userId })));
    expect(foreign.details).toEqual({
      missing_entities: [{ field: "gmail_sender_user_id", id: stranger.userId }],
    });
    const both = await refusal(createConfig(ctx, settings({ smtp_host: "mail.acme.test" })));
    expect(both.details).toHaveProperty("fields.smtp_host");
    const relay = await refusal(createConfig(ctx, settings({ email_provider: "smtp" })));
    expect(relay.details).toHaveProperty("fields.gmail_sender_user_id");
  });

  it("as an address that the mailbox may not send as: said, not sent as somebody else", async () => {
    const { ctx } = harness.workspace;
    await updateConfig(ctx, { id: configId, from_email: "other@acme.test" });
    expect((await describedConfig())?.reason).toContain("may not send as other@acme.test");
    const err = await refusal(sendEmail(ctx, viaGmail()));
    expect(err).toMatchObject({ code: "EMAIL_NOT_CONFIGURED", details: { available_aliases: [mailbox, desk] } });
    await updateConfig(ctx, { id: configId, from_email: desk });
  });

  it("whose mailbox was disconnected is unusable with the reason; nothing falls back", async () => {
    const { ctx } = harness.workspace;
    const [connection] = await harness.db.sql`select id from gmail_connections where closed_at is null`;
    await disconnectGmail(ctx, { id: connection?.id });
    expect(await describedConfig()).toMatchObject({ usable: false, reason: expect.stringContaining("not connected") });
    const err = await refusal(sendEmail(ctx, viaGmail({ idempotency_key: newId() })));
    expect(err).toMatchObject({ code: "SENDER_NOT_CONNECTED", details: { email_config_id: configId } });
    const rows = await database().select().from(emailConfigs).where(eq(emailConfigs.id, configId));
    expect(rows[0]?.deletedAt).toBeNull();
  });
});
