import { randomUUID } from "node:crypto";
import { messageIdIn } from "@/e2e/fixtures/mail";
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

for (const [name, breakage] of Object.entries(breakages)) {
  test(`${name}: 422 with the delivered message's id, the same on repeat, healed within a minute`, async ({
    api,
    relay,
    installation,
  }) => {
    const { sql, own } = installation;
    const request = { body: sendRequest(own), headers: { "Idempotency-Key": randomUUID() } };
    const before = relay.messages.length;
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
    expect(relay.messages).toHaveLength(before + 1);

    const filed = async () => {
      const timeline = await api.call(listContactActivitiesContract, { params: { id: own.contactId } });
      return timeline.data.filter((activity) => activity.email?.message_id === delivered).length;
    };
    await expect.poll(filed, { timeout: 60_000, intervals: [250] }).toBe(1);
    const log = await api.call(getEmailLogContract, { params: { id: String(first.error.details?.log_id) } });
    expect(log.data).toMatchObject({ status: "sent", filed: true, message_id: delivered });
    const healed = await api.call(sendEmailContract, request);
    expect(sentOf(healed)).toMatchObject({ status: "sent", message_id: delivered });
    expect(healed.headers["idempotency-replayed"]).toBe("true");
    expect(relay.messages).toHaveLength(before + 1);
    expect(await filed()).toBe(1);
  });
}
