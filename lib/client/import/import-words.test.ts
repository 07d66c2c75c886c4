import { expect, test } from "vitest";
import { importOutcome } from "./import-words";

test("an import that only updated is not said to have imported anything", () => {
  expect(importOutcome("contact", { created: 2, updated: 0 })).toBe("2 contacts imported.");
  expect(importOutcome("customer", { created: 0, updated: 1 })).toBe("1 customer updated.");
  expect(importOutcome("contact", { created: 1, updated: 1204 })).toBe("1 contact imported, 1,204 updated.");
  expect(importOutcome("contact", { created: 0, updated: 0 })).toBe("Nothing was imported.");
});
