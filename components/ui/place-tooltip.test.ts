import { expect, it } from "vitest";
import { placeTooltip } from "./place-tooltip";

const screen = { width: 400, height: 300 };
const tooltip = { width: 100, height: 24 };

it("stands centred at the wanted side", () => {
  const anchor = { top: 100, left: 150, width: 40, height: 32 };
  expect(placeTooltip(anchor, tooltip, screen, "top")).toEqual({ top: 70, left: 120 });
  expect(placeTooltip(anchor, tooltip, screen, "right")).toEqual({ top: 104, left: 196 });
});

it("takes the other side where the wanted one has no room", () => {
  const anchor = { top: 4, left: 150, width: 40, height: 32 };
  expect(placeTooltip(anchor, tooltip, screen, "top").top).toBe(42);
});

it("never leaves the window", () => {
  const corner = { top: 270, left: 380, width: 20, height: 30 };
  expect(placeTooltip(corner, tooltip, screen, "bottom")).toEqual({ top: 240, left: 292 });
  expect(placeTooltip({ ...corner, left: 0 }, tooltip, screen, "top").left).toBe(8);
});
