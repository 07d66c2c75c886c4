import { z } from "zod";
import { limits } from "./limits";

/** A password that is chosen now. Length is what makes it hard to guess; no rules about which characters. */
export const newPassword = z
  .string({ error: "must be a string" })
  .min(limits.passwordLengthMin, `must have at least ${limits.passwordLengthMin} characters`)
  .max(limits.passwordLengthMax, `must have at most ${limits.passwordLengthMax} characters`)
  .refine((value) => value.trim().length > 0, "must not be only blanks");

/** A password that was chosen some time ago, under whichever rules held then. */
export const presentPassword = z
  .string({ error: "must be a string" })
  .min(1, "must not be empty")
  .max(1000, "must have at most 1000 characters");
