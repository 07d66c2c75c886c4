import { z } from "zod";

/** Words to be found; a blank one is no filter. PostgreSQL knows no NUL. */
export const searchText = z
  .string({ error: "must be a string" })
  .max(200, "must have at most 200 characters")
  .refine((value) => !value.includes("\0"), "must not contain NUL characters");
