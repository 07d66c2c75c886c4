import { expect, it } from "vitest";
import { addressProblem } from "./address-problem";

const working = { isMailboxWorking: true };
const broken = { isMailboxWorking: false };

it("says what to do about an address that Gmail has not verified", () => {
  const pending = { usable: false, verificationStatus: "pending" };
  const words = "Not verified yet. Verify it in Gmail’s settings, then refresh.";
  expect(addressProblem(pending, working)).toBe(words);
  expect(addressProblem(pending, broken)).toBe(words);
  expect(addressProblem({ usable: false, verificationStatus: null }, working)).toContain("has not confirmed");
});

it("says nothing of one that is usable, or that only the mailbox holds back", () => {
  expect(addressProblem({ usable: true, verificationStatus: null }, working)).toBeNull();
  expect(addressProblem({ usable: false, verificationStatus: null }, broken)).toBeNull();
  expect(addressProblem({ usable: false, verificationStatus: "accepted" }, broken)).toBeNull();
});
