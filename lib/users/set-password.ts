import { z } from "zod";
import { newPassword } from "@/lib/contracts/password";
import { checked } from "@/lib/core/checked";
import type { InstanceCtx } from "@/lib/core/context";
import { unknownName } from "@/lib/core/errors";
import { findUserByEmail } from "./queries";
import { writePassword } from "./write-password";

const input = z.strictObject({ email: z.string(), password: newPassword });

/** For the operator: gives a person another password and ends their sessions. Throws NOT_FOUND, VALIDATION_ERROR. */
export async function setPassword(ctx: InstanceCtx, given: z.input<typeof input>): Promise<void> {
  const { email, password } = checked(input, given);
  const user = await findUserByEmail(ctx, email);
  if (!user) throw unknownName("user", email);
  await writePassword(ctx, { userId: user.id, password });
}
