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

  test("a hint does not take the focus", () => {
    expect(firstPlace({ deal: { text: "t", tone: "hint" } })).toBeNull();
  });
});
