import { z } from "zod";
import { defineContract } from "./define";
import { presentPassword } from "./password";
import { instant, line } from "./primitives";
import { role } from "./scopes";

const openInvitation = z.object({
  workspace_name: z.string(),
  email: z.string(),
  role,
  /** True: the invited person has an account and proves it with its password. False: they choose a name and one. */
  has_account: z.boolean(),
  expires_at: instant,
});

export type OpenInvitation = z.infer<typeof openInvitation>;

const shared = { tag: "invitations" } as const;

const tokenParams = z.strictObject({ token: z.string().max(200) });

export const readInvitationContract = defineContract({
  ...shared,
  id: "readInvitation",
  method: "GET",
  path: "/invitations/{token}",
  scope: "public",
  summary: "What an invitation's link is for",
  params: tokenParams,
  response: openInvitation,
});

export const acceptInvitationContract = defineContract({
  ...shared,
  id: "acceptInvitation",
  method: "POST",
  path: "/invitations/{token}/accept",
  scope: "public",
  summary: "Join: with the password of an account that is there, or with a name and a password for a new one",
  params: tokenParams,
  body: z.strictObject({
    /** Required for a new account. */
    name: line(200).optional(),
    password: presentPassword,
  }),
  /** What to sign in with, and where it leads. */
  response: z.object({ email: z.string(), workspace_slug: z.string() }),
  examples: [{ summary: "A new account", value: { name: "Nina Brandt", password: "a password nobody guesses" } }],
});
