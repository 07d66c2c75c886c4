import { expect, test } from "vitest";
import { ApiError } from "@/lib/client/api-error";
import { saysGone } from "./says-gone";

const missing = (id: string) =>
  new ApiError({
    code: "VALIDATION_ERROR",
    message: "contact_ids points to a record that is not in this workspace.",
    details: { missing_entities: [{ field: "contact_ids", id }] },
  });

test("a record is gone when it is not found, or when what was written about it names it as missing", () => {
  expect(saysGone(new ApiError({ code: "NOT_FOUND", message: "There is no contact." }), "1")).toBe(true);
  expect(saysGone(missing("1"), "1")).toBe(true);
});

test("another record that is missing, a lost connection and a refused text say nothing of it", () => {
  expect(saysGone(missing("2"), "1")).toBe(false);
  expect(saysGone(new ApiError({ code: "OFFLINE", message: "No answer." }), "1")).toBe(false);
  expect(saysGone(new ApiError({ code: "VALIDATION_ERROR", message: "Too long." }), "1")).toBe(false);
  expect(saysGone(new TypeError("failed"), "1")).toBe(false);
});
