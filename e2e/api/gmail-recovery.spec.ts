import { randomUUID } from "node:crypto";
import type { Answer } from "@/e2e/fixtures/answer";
import { copiesInGmail, createGmailInstallation, type GmailInstallation, mailboxAddress } from "@/e2e/fixtures/gmail";
import type { Running } from "@/e2e/fixtures/installation";
import { rowOfKey, withinAMinute } from "@/e2e/fixtures/message-rows";
import { expect, test } from "@/e2e/fixtures/product";
import { sendEmailContract } from "@/lib/contracts/email-send";
import type { GoogleFault, GoogleOperation } from "@/lib/email/providers/gmail/testing/google-faults";

test.describe.configure({ timeout: 120_000 });

type Death = { moment: string; operation: GoogleOperation; fault: GoogleFault; state: string; copies: number };

const deaths: Death[] = [
  { moment: "before Google sent it", operation: "drafts.send", fault: "hang", state: "failed", copies: 0 },
  { moment: "after Google sent it", operation: "drafts.send", fault: "hang stored", state: "sent", copies: 1 },
  { moment: "after the draft was made", operation: "drafts.create", fault: "hang stored", state: "failed", copies: 0 },
];

type Scene = { installation: GmailInstallation; server: Running; keys: Map<string, string> };

/** What is found out later is found out by waiting, so everything is begun at once and looked at in turn. */
let died: Promise<Scene>;
let refused: Promise<Scene>;

test.beforeAll(() => {
  died = begin(async (scene) => {
    for (const death of deaths) await dieDuring(scene, death);
  });
  refused = begin(refuseAndKeepDraft);
  for (const scene of [died, refused]) scene.catch(() => undefined);
});
test.afterAll(async () => {
  const scenes = await Promise.allSettled([died, refused]);
  await Promise.all(
    scenes.map((scene) => (scene.status === "fulfilled" ? scene.value.installation.close() : undefined)),
  );
});

async function begin(play: (scene: Scene) => Promise<void>): Promise<Scene> {
  const installation = await createGmailInstallation();
  const scene = { installation, server: await installation.startWithGoogle(), keys: new Map<string, string>() };
  await play(scene);
  return scene;
}

const send = ({ installation, server }: Scene, key: string) =>
  server.api.call(sendEmailContract, { body: installation.personal(), headers: { "Idempotency-Key": key } });

const noDraftLeft = ({ installation }: Scene) =>
  withinAMinute("no draft is left", async () => installation.google.mailbox(mailboxAddress).drafts.length === 0);

/** Lets a process die in the middle of a call to Google. */
async function dieDuring({ installation, keys }: Scene, { moment, operation, fault }: Death): Promise<void> {
  const key = randomUUID();
  const dying = await installation.startWithGoogle();
  const before = installation.google.count(operation);
  installation.google.fail(operation, fault);
  const answering: Promise<Answer<unknown> | null> = dying.api
    .call(sendEmailContract, { body: installation.personal(), headers: { "Idempotency-Key": key } })
    .catch(() => null);
  await withinAMinute("Google was called", async () => installation.google.count(operation) > before);
  await dying.kill();
  expect(await answering).toBeNull();
  keys.set(moment, key);
}

async function refuseAndKeepDraft(scene: Scene): Promise<void> {
  const { google } = scene.installation;
  const key = randomUUID();
  google.fail("drafts.send", "400 recipient");
  google.fail("drafts.delete", "500", 3);
  expect((await send(scene, key)).verdict).toBe("409 EMAIL_REJECTED");
  scene.keys.set("refused", key);
}

for (const { moment, state, copies } of deaths) {
  test(`a process that dies ${moment}: the message is ${state}, ${copies} copies, no draft is left`, async () => {
    const scene = await died;
    const { sql } = scene.installation;
    const key = scene.keys.get(moment) ?? "";
    await withinAMinute(`the message is ${state}`, async () => (await rowOfKey(sql, key))?.state === state);
    expect(await copiesInGmail(scene.installation, key)).toBe(copies);
    await noDraftLeft(scene);
    expect((await send(scene, key)).verdict).toBe("200");
    expect(await copiesInGmail(scene.installation, key)).toBe(1);
  });
}

test("a draft that could not be deleted is deleted later", async () => {
  const scene = await refused;
  await noDraftLeft(scene);
  expect((await rowOfKey(scene.installation.sql, scene.keys.get("refused") ?? ""))?.state).toBe("failed");
});
