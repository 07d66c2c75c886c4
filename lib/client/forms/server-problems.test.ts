import { expect, it } from "vitest";
import { ApiError } from "@/lib/client/api-error";
import { serverProblems } from "./server-problems";

const refused = (details: Record<string, unknown>) =>
  new ApiError({ code: "VALIDATION_ERROR", message: "Two fields are wrong.", details });

it("puts each problem at its field, those inside a list at the list", () => {
  const error = refused({ fields: { email: ["must be an address", "again"], "tags[2].color": ["must be a colour"] } });
  expect(serverProblems(error, ["email", "tags"])).toEqual({
    fields: { email: "must be an address", tags: "must be a colour" },
    rest: null,
  });
});

it("puts a missing record at the field that points to it", () => {
  const error = refused({ missing_entities: [{ field: "contact_id", id: "1" }] });
  expect(serverProblems(error, ["contact_id"]).fields).toEqual({
    contact_id: "points to a record that was deleted meanwhile",
  });
});

it("loses nothing that has no field in the form", () => {
  expect(serverProblems(refused({ fields: { metadata: ["is too large"] } }), ["email"]).rest).toBe(
    "metadata is too large",
  );
  expect(serverProblems(refused({}), ["email"]).rest).toBe("Two fields are wrong.");
});
