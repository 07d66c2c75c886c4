import { z } from "zod";
import { newPassword, presentPassword } from "@/lib/contracts/password";

/** What the form asks for: what the API takes, and the new password once more. */
export function passwordFields({ hasPassword }: { hasPassword: boolean }) {
  return z
    .object({
      current_password: hasPassword ? presentPassword : z.string(),
      new_password: newPassword,
      repeated: z.string(),
    })
    .refine((values) => values.repeated === values.new_password, {
      path: ["repeated"],
      message: "The two passwords differ",
    })
    .refine((values) => values.new_password !== values.current_password, {
      path: ["new_password"],
      message: "This is the password you have now",
    });
}
