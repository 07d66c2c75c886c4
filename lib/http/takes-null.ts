import { z } from "zod";
import type { AnyContract } from "@/lib/contracts/define";

/**
 * Whether a body's field may be null: where it can hold null, and where it may be omitted, since null then says the
 * same. Not so in a change: there it asks for a value to be taken away, and to leave it as it is and say that all went
 * well would be a lie.
 */
export function takesNull({ method }: Pick<AnyContract, "method">, field: unknown): boolean {
  return holdsNull(field) || (method !== "PATCH" && field instanceof z.ZodType && field.safeParse(undefined).success);
}

/** Whether null is a value of the field's own. */
export function holdsNull(field: unknown): boolean {
  return field instanceof z.ZodType && field.safeParse(null).success;
}
