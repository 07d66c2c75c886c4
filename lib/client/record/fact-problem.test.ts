import { expect, it } from "vitest";
import { ApiError } from "@/lib/client/api-error";
import { factProblem, fieldWords } from "./fact-problem";

const refused = (details: Record<string, unknown>) =>
  new ApiError({ code: "VALIDATION_ERROR", message: "The request is not valid.", details });

it("says what the API says of the field", () => {
  const error = refused({ fields: { first_name: ["is required"], email: ["must be one address", "must be short"] } });
  expect(factProblem("E-mail", ["email"], error)).toBe("E-mail must be one address.");
});

it("says of a record that is gone that another one has to be chosen", () => {
  const error = refused({ missing_entities: [{ field: "contact_id", id: "1" }] });
  expect(factProblem("Contact", ["contact_id", "contact_name"], error)).toMatch(/deleted meanwhile/);
});

it("explains whatever is about another field, or about none", () => {
  expect(factProblem("E-mail", ["email"], refused({ fields: { phone: ["is odd"] } }))).toBe("The phone is odd.");
  expect(factProblem("E-mail", ["email"], refused({}))).toBe("The request is not valid.");
  expect(factProblem("E-mail", ["email"], new ApiError({ code: "OFFLINE", message: "" }))).toMatch(/did not answer/);
});

it("reads the API's names as words", () => {
  expect(["expected_close_date", "contact_id", "customer_name", "first_name"].map(fieldWords)).toEqual([
    "expected close date",
    "contact",
    "customer",
    "first name",
  ]);
});
