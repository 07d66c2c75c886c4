import { z } from "zod";
import { defineContract } from "./define";
import { newPassword, presentPassword } from "./password";
import { line, uuid } from "./primitives";
import { role, scope } from "./scopes";

const me = z.object({
  user: z.object({ id: uuid, email: z.string(), name: z.string() }),
  role,
  /** What the caller may do now. */
  scopes: z.array(scope),
  workspace: z.object({ id: uuid, slug: z.string(), name: z.string() }),
  /** All that a signed-in user is a member of; of a key, its own. */
  workspaces: z.array(z.object({ slug: z.string(), name: z.string(), role })),
  has_password: z.boolean(),
});

export type Me = z.infer<typeof me>;

const shared = { scope: null, tag: "me" } as const;

export const getMeContract = defineContract({
  ...shared,
  id: "getMe",
  method: "GET",
  path: "/me",
  summary: "Who is calling, in which workspace, and what they may do",
  response: me,
});

export const updateMeContract = defineContract({
  ...shared,
  id: "updateMe",
  method: "PATCH",
  path: "/me",
  summary: "Change your own name; for signed-in users, not for keys",
  body: z.strictObject({ name: line(200) }),
  response: me,
  examples: [{ summary: "After a wedding", value: { name: "Mara Okafor" } }],
});

export const changePasswordContract = defineContract({
  ...shared,
  id: "changePassword",
  method: "POST",
  path: "/me/password",
  summary: "Choose another password, which ends all your sessions; for signed-in users, not for keys",
  body: z.strictObject({
    /** Required of whoever has one. */
    current_password: presentPassword.optional(),
    new_password: newPassword,
  }),
  examples: [
    {
      summary: "A longer one",
      value: { current_password: "the old password", new_password: "a considerably longer password" },
    },
  ],
});
