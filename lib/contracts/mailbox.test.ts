import { expect, it } from "vitest";
import { sendEmailContract } from "./email-send";

const named = "Ann Lee <ann@example.com>";
const given = { to_email: "a@example.com", subject: "Hi", html_body: "<p>Hi</p>" };

function problemOf(changes: Record<string, string>): string | undefined {
  return sendEmailContract.body.safeParse({ ...given, ...changes }).error?.issues[0]?.message;
}

it("a named address is told to take the name to where there is a field for it, and only there", () => {
  expect(problemOf({ to_email: named })).toMatch(/write the bare address and put the name into to_name$/);
  expect(problemOf({ reply_to: named })).toMatch(/write the bare address$/);
  expect(problemOf({ cc: `b@example.com, ${named}` })).toMatch(
    /^“Ann Lee <ann@example\.com>” .*write the bare address$/,
  );
});
