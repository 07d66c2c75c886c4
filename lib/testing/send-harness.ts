import { emailConfigs } from "@/db/schema";
import { database } from "@/lib/core/database";
import { newId } from "@/lib/core/ids";
import type { Fault, FaultySmtpServer, Moment, ReceivedMessage } from "@/lib/email/providers/smtp/testing/faults";
import { startFaultySmtpServer } from "@/lib/email/providers/smtp/testing/faulty-smtp-server";
import type { SendInput } from "@/lib/email/send/send-input";
import { createTestWorkspace, type TestWorkspace } from "./test-context";
import { createTestDatabase, type TestDatabase } from "./test-database";

export type SendHarness = {
  db: TestDatabase;
  workspace: TestWorkspace;
  configId: string;
  relay: FaultySmtpServer;
  /** What the relay does next; set them anew in each test. */
  behaviour: {
    fault?: ((moment: Moment) => Fault | undefined) | undefined;
    onMessage?: ((message: ReceivedMessage) => "accept" | Fault | Promise<"accept" | Fault>) | undefined;
  };
  /** A valid request to the workspace's contact, filed on contact, deal and customer. */
  input: (changes?: Partial<SendInput>) => SendInput;
  close: () => Promise<void>;
};

/** A database, a workspace with a default configuration, and a relay that can be told to misbehave. */
export async function startSendHarness(): Promise<SendHarness> {
  const db = await createTestDatabase();
  const behaviour: SendHarness["behaviour"] = {};
  const relay = await startFaultySmtpServer({
    fault: (moment) => behaviour.fault?.(moment),
    onMessage: (message) => behaviour.onMessage?.(message) ?? "accept",
  });
  const workspace = await createTestWorkspace();
  const configId = await addConfig(workspace, relay.port);
  const input = (changes: Partial<SendInput> = {}): SendInput => ({
    to_email: "ada@client.test",
    subject: "Your proposal",
    html_body: "<p>Hello <b>Ada</b></p>",
    mode: "company",
    contact_id: workspace.contactId,
    deal_id: workspace.dealId,
    customer_id: workspace.customerId,
    dry_run: false,
    ...changes,
  });
  const close = async () => {
    await relay.close();
    await database().$client.end({ timeout: 1 });
    await db.drop();
  };
  return { db, workspace, configId, relay, behaviour, input, close };
}

/** A default configuration that goes out through a relay on this machine. */
export async function addConfig(
  { ctx }: TestWorkspace,
  port: number,
  changes: Partial<typeof emailConfigs.$inferInsert> = {},
): Promise<string> {
  const id = newId();
  await database()
    .insert(emailConfigs)
    .values({
      workspaceId: ctx.workspaceId,
      id,
      configName: "Team",
      fromEmail: "team@acme.test",
      fromName: "Acme Team",
      staffEmail: "staff@acme.test",
      smtpHost: "127.0.0.1",
      smtpPort: port,
      smtpSecurity: "none",
      isDefault: true,
      attachmentLimitMb: 25,
      ...changes,
    });
  return id;
}
