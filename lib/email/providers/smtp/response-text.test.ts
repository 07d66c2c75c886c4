import { expect, it } from "vitest";
import { toResponseText } from "@/lib/email/providers/smtp/response-text";

const nobody = { user: null, password: null };

it("makes one line of a reply of several, without control characters", () => {
  expect(toResponseText("550-first\r\n550 \u001b[31msecond\u0000\u2028end", nobody)).toBe(
    "550-first 550 [31msecond end",
  );
});

it("is at most 500 characters long", () => {
  expect(toResponseText("x".repeat(501), nobody)).toHaveLength(500);
  expect(toResponseText("x".repeat(500), nobody)).toBe("x".repeat(500));
  expect(toResponseText(`${"x".repeat(498)}😀xx`, nobody)).toBe(`${"x".repeat(498)}…`);
});

it("hides the password in every form it is sent in", () => {
  const plain = Buffer.from("\0mia\0s3cret").toString("base64");
  const login = Buffer.from("s3cret").toString("base64");
  const text = toResponseText(`500 unknown: AUTH PLAIN ${plain}, ${login}, s3cret`, {
    user: "mia",
    password: "s3cret",
  });
  expect(text).toBe("500 unknown: AUTH PLAIN [hidden], [hidden], [hidden]");
});
