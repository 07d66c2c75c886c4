import { afterAll, beforeAll, expect, it } from "vitest";
import { newId } from "@/lib/core/ids";
import { refusal } from "@/lib/testing/refusal";
import { type SendHarness, startSendHarness } from "@/lib/testing/send-harness";
import { sendEmail } from "./send-email";
import type { SendInput } from "./send-input";

let harness: SendHarness;
beforeAll(async () => {
  harness = await startSendHarness();
});
afterAll(() => harness.close());

const tried = (changes: Partial<SendInput>) =>
  refusal(sendEmail(harness.workspace.ctx, harness.input({ dry_run: true, ...changes })));

const file = (content: string) => ({ filename: "a.bin", mime_type: "application/zip", content });

const announced = (size: number) => ({ filename: "a.bin", mime_type: "application/zip", size });

/** Sets what the configuration takes; returns how to put it back. */
async function limitFilesTo(megabytes: number): Promise<void> {
  await harness.db.sql`update email_configs set attachment_limit_mb = ${megabytes} where id = ${harness.configId}`;
}

it.each([
  ["for any way of sending", [announced(26_214_400), announced(1)], 25],
  ["for this configuration", [announced(2_000_000)], 1],
])("names files that are too large %s once", async (_name, attachments, limit) => {
  await limitFilesTo(limit);
  const err = await tried({ attachments });
  await limitFilesTo(25);
  expect(err.details).toEqual({ fields: { attachments: [expect.any(String)] }, problems: [] });
});

it("names every problem that can be told, each once, in the order in which a send would come upon it", async () => {
  await limitFilesTo(0);
  const unknown = newId();
  const err = await tried({
    contact_id: unknown,
    attachments: [file("A"), announced(30_000_000)],
    html_body: '<img src="data:image/png;base64,*">',
    cc: Array.from({ length: 60 }, (_, index) => `cc${index}@x.test`),
    bcc: Array.from({ length: 60 }, (_, index) => `bcc${index}@x.test`),
  });
  await limitFilesTo(25);
  expect(err.details).toMatchObject({
    fields: { "attachments[0].content": [expect.any(String)] },
    problems: [
      { details: { missing_entities: [{ field: "contact_id", id: unknown }] } },
      { details: { fields: { cc: [expect.stringContaining("121 recipients")] } } },
      { details: { fields: { attachments: [expect.stringContaining("takes no files")] } } },
      { details: { fields: { html_body: [expect.stringContaining("image")] } } },
    ],
  });
});

it("gives the first problem of the real request as its own", async () => {
  const changes = {
    contact_id: newId(),
    html_body: '<img src="data:image/png;base64,*">',
    attachments: [file("AA==")],
  };
  await limitFilesTo(0);
  const real = await refusal(sendEmail(harness.workspace.ctx, harness.input(changes)));
  const linked = { ...changes, contact_id: undefined };
  const realLinked = await refusal(sendEmail(harness.workspace.ctx, harness.input(linked)));
  expect([(await tried(changes)).message, (await tried(linked)).message]).toEqual([real.message, realLinked.message]);
  await limitFilesTo(25);
});
