import { expect, it } from "vitest";
import { signInProblem } from "./sign-in-problem";

it("who is asked for a password alone is not told to check an address", () => {
  expect(signInProblem({ kind: "refused" }, "password")).toBe("This password is not right.");
});

it("a wrong password and an unknown address get the same words", () => {
  expect(signInProblem({ kind: "refused" }, "both")).toMatch(/address and password/);
});
