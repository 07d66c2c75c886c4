import { createInstallation, type Installation, type Running } from "@/e2e/fixtures/installation";
import { messageIdIn } from "@/e2e/fixtures/mail";
import { expect, test } from "@/e2e/fixtures/product";
import {
  expectTold,
  logOf,
  notNow,
  type RelayCase,
  type RelayFault,
  refused,
  sendInto,
  sendThrough,
  unknown,
} from "@/e2e/fixtures/relay-case";
import { sentOf } from "@/e2e/fixtures/send-mail";
import { listEmailLogsContract } from "@/lib/contracts/email-logs";
import { sendEmailContract } from "@/lib/contracts/email-send";
import type { Fault, Stage } from "@/lib/email/providers/smtp/testing/faults";

const temporary: Fault[] = ["421 4.3.2 closing", "451 4.3.0 try later", "452 4.2.2 full"];
const permanent: Fault[] = ["550 5.1.1 no such user", "552 5.3.4 too big", "554 5.7.1 spam"];
const broken: Fault[] = ["drop", "reset"];

const table = (stages: Stage[], faults: Fault[], verdict: string): RelayFault[] =>
  stages.flatMap((stage) => faults.map((fault) => ({ stage, fault, verdict })));

const beforeTheMessage: Stage[] = ["connect", "ehlo", "mail", "rcpt", "data"];

/** Relays that hang are in patience.spec.ts, with everything else that takes its time. */
const cases: RelayFault[] = [
  ...table([...beforeTheMessage, "dot"], temporary, notNow),
  ...table([...beforeTheMessage, "dot"], permanent, refused),
  ...table(beforeTheMessage, broken, notNow),
  // A connection dropped in the middle is not here: where the system's buffers are large, the whole message goes into it.
  ...table(["body"], ["reset", "451 4.3.0 try later"], notNow),
  ...table(["body"], ["554 5.7.1 spam"], refused),
  ...table(["dot"], [...broken, "garbage"], unknown),
  ...table(["accepted", "quit"], [...broken, "hang"], "200"),
];

let installation: Installation;
let server: Running;

test.beforeAll(async () => {
  installation = await createInstallation();
  server = await installation.start({ ALLOW_PRIVATE_MAIL_HOSTS: "1" });
});
test.afterAll(() => installation.close());

for (const scene of cases) {
  test(`a relay that does ${scene.fault} at ${scene.stage}: ${scene.verdict}, and the record says the same`, async () => {
    const ended = await sendInto(installation, server, scene);
    await expectTold(server, scene, ended);
    await ended.relay.close();
  });
}

const heal = ({ relay }: RelayCase) => relay.behave();
const repeat = ({ request }: RelayCase) => server.api.call(sendEmailContract, request);

test("after a refusal the key is free: the same request sends once the relay is well, and the log finds both tries", async () => {
  const scene = await sendThrough(installation, server, {
    fault: ({ stage }) => (stage === "rcpt" ? "451 later" : undefined),
  });
  expect(scene.answer.verdict).toBe(notNow);
  heal(scene);
  const again = await repeat(scene);
  expect(again.verdict).toBe("200");
  expect(again.headers["idempotency-replayed"]).toBeUndefined();
  expect(scene.relay.messages).toHaveLength(1);
  const tries = await server.api.call(listEmailLogsContract, {
    query: { idempotency_key: scene.request.headers["Idempotency-Key"] ?? "" },
  });
  expect(tries.data.map(({ status }) => status)).toEqual(["sent", "failed"]);
  await scene.relay.close();
});

test("an unknown fate is repeated as such, and never sent again", async () => {
  const scene = await sendThrough(installation, server, {
    fault: ({ stage }) => (stage === "dot" ? "drop" : undefined),
  });
  heal(scene);
  const again = await repeat(scene);
  expect(again.verdict).toBe(unknown);
  expect(again.headers["idempotency-replayed"]).toBe("true");
  expect(again.error.message_id).toBe(messageIdIn(scene.relay.messages[0]));
  expect(again.error.message_id).toBe(scene.answer.error.message_id);
  expect(scene.relay.messages).toHaveLength(1);
  await scene.relay.close();
});

const refuseAt = (replies: Record<string, Fault>) => ({
  fault: ({ stage, command }: { stage: Stage; command: string }) =>
    stage === "rcpt" ? Object.entries(replies).find(([email]) => command.includes(email))?.[1] : undefined,
});

test("one of two recipients refused: sent, and the answer and the record say which", async () => {
  const scene = await sendThrough(installation, server, refuseAt({ "bob@": "550 5.1.1 no such user" }), {
    cc: "bob@client.test",
  });
  const sent = sentOf(scene.answer);
  const recipients = [
    { kind: "to", email: "ada@client.test", status: "accepted" },
    { kind: "cc", email: "bob@client.test", status: "refused", response: expect.stringContaining("no such user") },
  ];
  expect(sent).toMatchObject({
    status: "sent",
    recipients,
    warnings: [{ code: "RECIPIENT_REFUSED", email: "bob@client.test" }],
  });
  expect(scene.relay.messages.map(({ to }) => to)).toEqual([["ada@client.test"]]);
  expect(sentOf(await repeat(scene))).toEqual(sent);
  await scene.relay.close();
});

for (const [name, replies, verdict] of [
  ["for good", { "ada@": "550 no", "bob@": "550 no" }, refused],
  ["for now", { "ada@": "451 later", "bob@": "452 full" }, notNow],
  ["one for good, one for now", { "ada@": "451 later", "bob@": "550 no" }, refused],
] as const) {
  test(`both recipients refused, ${name}: ${verdict}, nothing sent`, async () => {
    const scene = await sendThrough(installation, server, refuseAt(replies), { cc: "bob@client.test" });
    expect(scene.answer.verdict).toBe(verdict);
    expect(scene.relay.messages).toHaveLength(0);
    expect((await logOf(scene, server)).filed).toBe(false);
    await scene.relay.close();
  });
}
