import { z } from "zod";
import { mailbox } from "./mailbox";

/** What the sign-in page is told to explain: in its address, or in the answer to a sign-in. */
export type SignInProblem = "not-a-member" | "unavailable" | `wait-${number}`;

/** What somebody types to sign in; how a password has to look matters only when it is chosen. */
export const signInFields = z.object({
  email: z.string({ error: "is required" }).trim().pipe(mailbox),
  password: z.string({ error: "is required" }).min(1, "is required").max(1000, "must have at most 1000 characters"),
});
