import { describe, expect, test } from "vitest";
import { ApiError } from "@/lib/client/api-error";
import { firstPlace, problemsOf } from "./problems";

describe("where an error is shown", () => {
  test("missing records stand at their chips, all of them at once", () => {
    const problems = problemsOf(
      new ApiError({
        code: "VALIDATION_ERROR",
        message: "m",
        details: {
          missing_entities: [
            { field: "contact_id", id: "1" },
            { field: "deal_id", id: "2" },
          ],
        },
      }),
    );
    expect(Object.keys(problems)).toEqual(["contact", "deal"]);
    expect(problems.deal?.text).toBe("This deal is no longer there: it was deleted. Remove the link to send.");
  });

  test("field errors stand at their fields, as sentences", () => {
    const problems = problemsOf(
      new ApiError({
        code: "VALIDATION_ERROR",
        message: "m",
        details: { fields: { to_email: ["has no @; write one"], "attachments[2].content": ["is not base64"] } },
      }),
    );
    expect(problems.to?.text).toBe("The address has no @; write one.");
    expect(problems.attachments?.text).toBe("A file is not base64.");
    expect(firstPlace(problems)).toBe("to");
  });

  test("each code has its place", () => {
    const placesOf = (code: ConstructorParameters<typeof ApiError>[0]["code"]) =>
      Object.keys(problemsOf(new ApiError({ code, message: "m" })));
    expect(placesOf("SENDER_NOT_CONNECTED")).toEqual(["from"]);
    expect(placesOf("EMAIL_NOT_CONFIGURED")).toEqual(["from"]);
    expect(placesOf("EMAIL_REJECTED")).toEqual(["to"]);
    expect(placesOf("PAYLOAD_TOO_LARGE")).toEqual(["attachments"]);
    expect(placesOf("FORBIDDEN")).toEqual(["message"]);
  });

  test("a refusal carries the provider's words", () => {
    const error = new ApiError({
      code: "EMAIL_REJECTED",
      message: "m",
      details: { provider_response: "550 no such user" },
    });
    expect(problemsOf(error).to?.text).toContain("“550 no such user”");
  });

  test("a mailbox that is not connected is said at From, with whose it is and the permission that lacks", () => {
    const refusal = (details: Record<string, unknown>) =>
      problemsOf(new ApiError({ code: "SENDER_NOT_CONNECTED", message: "m", details })).from;
    const sender = { sender_user_id: "me" };
    expect(refusal({ ...sender, connection_status: "not_connected" })?.remedy).toEqual({
      kind: "connectGmail",
      userId: "me",
      isAgain: false,
    });
    expect(refusal({ ...sender, connection_status: "needs_reconnect" })).toMatchObject({
      text: expect.stringContaining("no longer accepts"),
      remedy: { isAgain: true },
    });
    const missing = ["https://www.googleapis.com/auth/gmail.compose"];
    expect(refusal({ ...sender, connection_status: "missing_scope", missing_scopes: missing })?.text).toContain(
      "without the permission to manage drafts and send mail",
    );
  });

  test("an alias that cannot be used is said at From, with those that can", () => {
    const details = { fields: { from_email: ["is not usable"] }, available_aliases: ["a@x.test"] };
    const { from } = problemsOf(new ApiError({ code: "VALIDATION_ERROR", message: "m", details }));
    expect(from?.remedy).toEqual({ kind: "useAlias", emails: ["a@x.test"] });
  });

  test("a conversation that is gone offers to write anew", () => {
    const details = { missing_entities: [{ field: "thread_id", id: "1" }] };
    const { message } = problemsOf(new ApiError({ code: "VALIDATION_ERROR", message: "m", details }));
    expect(message?.remedy).toEqual({ kind: "beginAnew" });
  });

  test("a hint does not take the focus", () => {
    expect(firstPlace({ deal: { text: "t", tone: "hint" } })).toBeNull();
  });
});
