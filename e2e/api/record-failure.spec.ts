import { randomUUID } from "node:crypto";
import { createInstallation, type Installation } from "@/e2e/fixtures/installation";
import { messageIdIn } from "@/e2e/fixtures/mail";
import { withinAMinute } from "@/e2e/fixtures/message-rows";
import { expect, test } from "@/e2e/fixtures/product";
import { sentOf } from "@/e2e/fixtures/send-mail";
import { sendRequest } from "@/e2e/fixtures/send-request";
import { listContactActivitiesContract } from "@/lib/contracts/activities";
import { getEmailLogContract } from "@/lib/contracts/email-logs";
import { sendEmailContract } from "@/lib/contracts/email-send";

const failing = "language plpgsql as $$ begin raise exception 'broken'; end $$";

/** Ways in which the rows that file a message cannot be written after it went out. */
const breakages = {
  "a trigger that refuses the activity": `
    create function break_it() returns trigger ${failing};
    create trigger break_it before insert on activities for each row execute function break_it()`,
  "a commit that fails": `
    create function break_it() returns trigger ${failing};
    create constraint trigger break_it after insert on email_threads deferrable initially deferred
      for each row execute function break_it()`,
  "a database connection that is terminated": `
    create function break_it() returns trigger language plpgsql as $$
      begin perform pg_terminate_backend(pg_backend_pid()); return new; end $$;
    alter function break_it() security definer;
    create trigger break_it before insert on email_threads for each row execute function break_it()`,
  "a message row that cannot be changed at all": `
    create function break_it() returns trigger ${failing};
    create trigger break_it before update on email_messages for each row execute function break_it()`,
};

/** Each in an installation of its own, so that none meets what another broke; and all at once, since they mostly wait. */
const scenes = new Map<string, Promise<void>>();

test.beforeAll(() => {
  for (const [name, breakage] of Object.entries(breakages)) {
    const scene = breakAndHeal(breakage);
    // Its own test tells of a failure; until that test's turn comes nobody listens.
    scene.catch(() => undefined);
    scenes.set(name, scene);
  }
});

for (const name of Object.keys(breakages)) {
  test(`${name}: 422 with the delivered message's id, the same on repeat, healed within a minute`, async () => {
    await scenes.get(name);
  });
}

async function breakAndHeal(breakage: string): Promise<void> {
  const installation = await createInstallation();
  try {
    await tellTheScene(installation, breakage);
  } finally {
    await installation.close();
  }
}

async function tellTheScene(installation: Installation, breakage: string): Promise<void> {
  const { sql, own, relay } = installation;
  const { api } = await installation.start();
  const request = { body: sendRequest(own), headers: { "Idempotency-Key": randomUUID() } };
  await sql.unsafe(breakage);
  const first = await api.call(sendEmailContract, request);
  const repeated = await api.call(sendEmailContract, request);
  await sql.unsafe("drop function break_it cascade");

  const delivered = messageIdIn(relay.messages.at(-1));
  expect(first.verdict).toBe("422 EMAIL_LOG_FAILED");
  expect(first.error.message_id).toBe(delivered);
  expect(first.envelope.message_id).toBe(delivered);
  expect(first.error.details).toMatchObject({ delivered: true, retry: false, log_id: expect.any(String) });
  expect(repeated.error).toEqual(first.error);
  expect(repeated.headers["idempotency-replayed"]).toBe("true");
  expect(relay.messages).toHaveLength(1);

  const filed = async () => {
    const timeline = await api.call(listContactActivitiesContract, { params: { id: own.contactId } });
    return timeline.data.filter((activity) => activity.email?.message_id === delivered).length;
  };
  await withinAMinute("the timeline shows it", async () => (await filed()) === 1);
  const log = await api.call(getEmailLogContract, { params: { id: String(first.error.details?.log_id) } });
  expect(log.data).toMatchObject({ status: "sent", filed: true, message_id: delivered });
  const healed = await api.call(sendEmailContract, request);
  expect(sentOf(healed)).toMatchObject({ status: "sent", message_id: delivered });
  expect(healed.headers["idempotency-replayed"]).toBe("true");
  expect(relay.messages).toHaveLength(1);
  expect(await filed()).toBe(1);
}
