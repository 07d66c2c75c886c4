import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Ctx } from "@/lib/core/context";
import { newId } from "@/lib/core/ids";
import { addMember, signedInAs } from "@/lib/testing/add-member";
import { refusal } from "@/lib/testing/refusal";
import { type SendHarness, startSendHarness } from "@/lib/testing/send-harness";
import { sendEmail } from "./send-email";

let harness: SendHarness;
let ctx: Ctx;

beforeAll(async () => {
  harness = await startSendHarness();
  ctx = signedInAs(harness.workspace.ctx, harness.workspace.userId, "owner");
});

afterAll(() => harness.close());

describe("a signed-in user", () => {
  it("sends company mail, which is filed as theirs", async () => {
    const { data } = await sendEmail(ctx, harness.input());
    expect(data).toMatchObject({ status: "sent", mode: "company" });
    const [row] = await harness.db.sql`
      select created_by from email_messages where subject = 'Your proposal' order by created_at desc limit 1`;
    expect(row?.created_by).toBe(harness.workspace.userId);
  });

  it("sends from no other person's mailbox, whatever their role", async () => {
    const member = await addMember(harness.workspace, "member");
    const asMember = harness.input({ mode: "personal", sender_user_id: member.userId });
    expect((await refusal(sendEmail(ctx, asMember))).code).toBe("FORBIDDEN");
    expect((await refusal(sendEmail(ctx, { ...asMember, dry_run: true }))).code).toBe("FORBIDDEN");
  });

  it("is told what is missing to send as themself, and whom nobody knows", async () => {
    const asMyself = harness.input({ mode: "personal", sender_user_id: harness.workspace.userId });
    expect((await refusal(sendEmail(ctx, asMyself))).code).toBe("SENDER_NOT_CONNECTED");
    const asNobody = harness.input({ mode: "personal", sender_user_id: newId() });
    expect((await refusal(sendEmail(ctx, asNobody))).details).toHaveProperty("missing_entities");
  });
});
