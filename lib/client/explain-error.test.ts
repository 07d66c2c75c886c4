import { expect, test } from "vitest";
import { ApiError } from "./api-error";
import { explainError } from "./explain-error";

const refused = (fields: Record<string, string[]>) =>
  explainError(
    new ApiError({ code: "VALIDATION_ERROR", message: "as the API says it", status: 400, details: { fields } }),
  );

test("what is wrong with a field is said without the API's names and units", () => {
  expect(refused({ description: ["must have at most 65536 bytes of UTF-8"] })).toBe(
    "The text is too long: at most 64 kB.",
  );
  expect(refused({ job_title: ["must have at most 255 characters"] })).toBe(
    "The job title is too long: at most 255 characters.",
  );
  expect(refused({ "tags[2].color": ["must be a colour."], subject: ["is required"] })).toBe(
    "The tags must be a colour. The title is required.",
  );
});

test("without fields the API's own sentence stands", () => {
  expect(refused({})).toBe("as the API says it");
});
