import { z } from "zod";

/** The colours that have names; any other is written as `#rrggbb`. */
export const colors = {
  slate: "#475569",
  red: "#dc2626",
  amber: "#b45309",
  green: "#16a34a",
  teal: "#0f766e",
  blue: "#1d4ed8",
  violet: "#7c3aed",
  pink: "#be123c",
} as const;

const names = Object.keys(colors).join(", ");

/** Stored and answered as `#rrggbb`, whichever way it was given. */
export const color = z.string({ error: "must be a string" }).transform((value, context): string => {
  const given = value.trim().toLowerCase();
  if (/^#[0-9a-f]{6}$/.test(given)) return given;
  const named = Object.entries(colors).find(([name]) => name === given)?.[1];
  if (named !== undefined) return named;
  context.addIssue({ code: "custom", message: `must be a colour such as #0f766e, or one of ${names}`, input: value });
  return z.NEVER;
});
