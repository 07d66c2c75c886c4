import { afterAll, beforeAll, expect, it } from "vitest";
import { replyEmailContract } from "@/lib/contracts/email-reply";
import { sendEmailContract } from "@/lib/contracts/email-send";
import { type ErrorEnvelope, errorEnvelope } from "@/lib/contracts/errors";
import { newId } from "@/lib/core/ids";
import { foreseeReply, foreseeSend } from "@/lib/email/send/foresee-problems";
import { replyEmail } from "@/lib/email/send/reply-email";
import { sendEmail } from "@/lib/email/send/send-email";
import { type SendHarness, startSendHarness } from "@/lib/testing/send-harness";
import { createTestKey } from "@/lib/testing/test-key";
import { type Endpoint, endpoint } from "./endpoint";

const send = endpoint(sendEmailContract, sendEmail, foreseeSend);
const reply = endpoint(replyEmailContract, replyEmail, foreseeReply);

let harness: SendHarness;
let key: string;
beforeAll(async () => {
  harness = await startSendHarness();
  key = await createTestKey(harness.workspace);
});
afterAll(() => harness.close());

async function errorOf({ handle, contract }: Endpoint, body: object, query = "dry_run=true"): Promise<ErrorEnvelope> {
  const request = new Request(`http://localhost${contract.path}?${query}`, {
    method: "POST",
    headers: { Authorization: key, "Content-Type": "application/json" },
    body: JSON.stringify(body),
  });
  const response = await handle(request, { params: Promise.resolve(undefined) });
  return errorEnvelope.parse(await response.json());
}

const message = { subject: "Hello", html_body: "<p>Hello</p>" };
const unknown = newId();
const file = { filename: "a.bin", mime_type: "application/zip", content: "A" };

const problemsIn = ({ error }: ErrorEnvelope) =>
  (error.details?.problems as { details: object }[] | undefined)?.map(({ details }) => details);

it("names missing records and damaged files beside the wrong fields, which keep the answer theirs", async () => {
  const body = { ...message, bcc: "nobody", deal_id: unknown, attachments: [file] };
  const real = await errorOf(send, body, "dry_run=false");
  const tried = await errorOf(send, body);
  expect(tried.error).toMatchObject({ code: "MISSING_FIELDS", status: 400, message: real.error.message });
  expect(tried.error.details?.fields).toEqual(real.error.details?.fields);
  expect(Object.keys(Object(tried.error.details?.fields))).toEqual(["to_email", "bcc"]);
  expect(problemsIn(tried)).toMatchObject([
    { fields: { "attachments[0].content": [expect.any(String)] } },
    { missing_entities: [{ field: "deal_id", id: unknown }] },
  ]);
  expect(problemsIn(real)).toBeUndefined();
});

it("names what is wrong with the sender only where every field that says who sends is right", async () => {
  const personal = { ...message, mode: "personal", sender_user_id: harness.workspace.userId };
  const tried = await errorOf(send, personal);
  expect(tried.error.details?.problems).toMatchObject([{ code: "SENDER_NOT_CONNECTED" }]);
  for (const wrong of [{ from_email: "nobody" }, { sender_userid: unknown }, { email_config_id: newId() }]) {
    expect(problemsIn(await errorOf(send, { ...personal, ...wrong }))).toEqual([]);
  }
});

it("does the same for a reply", async () => {
  const body = { thread_id: unknown, reply_html: '<img src="data:image/png;base64,*">', to_email: "nobody" };
  expect(problemsIn(await errorOf(reply, body))).toMatchObject([
    { missing_entities: [{ field: "thread_id", id: unknown }] },
    { fields: { reply_html: [expect.any(String)] } },
  ]);
});

it.each(["dry_run=true&dry_run=false", "dry_run=yes", ""])(
  "is silent where no dry run was asked for: %s",
  async (query) => {
    const { error } = await errorOf(send, { ...message, deal_id: unknown }, query);
    expect(error.details).not.toHaveProperty("problems");
  },
);
