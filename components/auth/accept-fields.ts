import { z } from "zod";
import { newPassword, presentPassword } from "@/lib/contracts/password";
import { line } from "@/lib/contracts/primitives";

/** What somebody new tells when they join. */
export const newAccountFields = z.object({ name: line(200), password: newPassword });

/** Whoever has an account proves that it is theirs. */
export const ownAccountFields = z.object({ name: z.string(), password: presentPassword });

export type AcceptFields = z.input<typeof newAccountFields>;
