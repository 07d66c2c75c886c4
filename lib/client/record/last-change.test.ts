import { expect, it } from "vitest";
import { sayLastChange } from "./last-change";

const now = new Date(2026, 10, 22, 12, 0, 0);
const at = (day: number, hour = 12, minute = 0) => new Date(2026, 10, day, hour, minute).toISOString();
const mara = { kind: "member", name: "Mara Okafor" } as const;

it.each([
  [at(22, 11, 58), "2 min ago"],
  [at(22, 12, 0), "just now"],
  [at(22, 12, 5), "just now"],
  [at(22, 9), "3 h ago"],
  [at(21, 23), "yesterday"],
  [at(12), "on 12 Nov"],
])("a member's change at %s reads “%s”", (changedAt, moment) => {
  expect(sayLastChange("deal", mara, changedAt, now, "en-GB")).toBe(`Mara Okafor changed this deal ${moment}.`);
});

it("tells readers of their own change that it came from elsewhere, and names nobody where nobody is known", () => {
  expect(sayLastChange("contact", { kind: "reader" }, at(22), now)).toBe(
    "You changed this contact elsewhere just now.",
  );
  expect(sayLastChange("contact", { kind: "unknown" }, at(22), now)).toBe("Somebody changed this contact just now.");
});
