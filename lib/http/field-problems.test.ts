import { describe, expect, it } from "vitest";
import { z } from "zod";
import { fieldProblems } from "./field-problems";

const schema = z.strictObject({ to_email: z.string().min(1), note: z.string().optional() });

function problemsOf(source: Record<string, unknown>) {
  return fieldProblems(schema.safeParse(source).error?.issues ?? [], schema, source);
}

describe("field problems", () => {
  it("takes an absent, a null and a blank required field for missing, and a blank optional one not", () => {
    for (const source of [{}, { to_email: null }, { to_email: "" }]) {
      expect(problemsOf(source)).toMatchObject([{ field: "to_email", missing: true, message: "is required" }]);
    }
    expect(problemsOf({ to_email: "a@b.test", note: 5 })).toMatchObject([{ field: "note", missing: false }]);
  });

  it("suggests the nearest known name for an unknown one", () => {
    expect(problemsOf({ to_email: "a@b.test", too_email: "x" })).toEqual([
      {
        field: "too_email",
        isUnknown: true,
        missing: false,
        message: "is not a known field; did you mean to_email?",
        suggestion: "to_email",
      },
    ]);
  });

  it("tells twenty unknown names and how many more there are, in time that grows with their number alone", () => {
    const many = Object.fromEntries(Array.from({ length: 300_000 }, (_, index) => [`x${index}`, 1]));
    const before = process.cpuUsage();
    const problems = problemsOf({ to_email: "a@b.test", ...many });
    expect(process.cpuUsage(before).user).toBeLessThan(3_000_000);
    expect(problems).toHaveLength(21);
    expect(problems.at(-1)).toMatchObject({ field: "body", message: "has 299980 more unknown fields" });
  });
});
