import { expect, it } from "vitest";
import { ApiError } from "@/lib/client/api-error";
import { heldStages, sayHeld } from "./held-stages";

const refused = (code: "CONFLICT" | "NOT_FOUND", details: Record<string, unknown>) =>
  heldStages(new ApiError({ code, message: "The stage “Offer” still holds 3 deals.", details }));

it("names the stages that deals stand in, with how many", () => {
  const offer = { id: "1", name: "Offer", deal_count: 3 };
  expect(refused("CONFLICT", { stages: [offer] })).toEqual([offer]);
  expect(sayHeld(offer)).toBe("“Offer” still holds 3 deals");
  expect(sayHeld({ ...offer, deal_count: 1 })).toBe("“Offer” still holds 1 deal");
});

it("is empty where a change was refused for another reason", () => {
  expect(refused("CONFLICT", { current: { version: 2 } })).toEqual([]);
  expect(refused("CONFLICT", { stages: ["Offer"] })).toEqual([]);
  expect(refused("NOT_FOUND", { stages: [] })).toEqual([]);
});
