import { z } from "zod";
import { defineContract } from "./define";
import { mailbox } from "./mailbox";
import { idParams, instant, line, pageFields, uuid } from "./primitives";
import { ifMatch } from "./record-fields";
import { role } from "./scopes";

const company = z.object({
  id: uuid,
  slug: z.string(),
  name: z.string(),
  version: z.number().int(),
  created_at: instant,
  updated_at: instant,
});

const companyUser = z.object({
  user_id: uuid,
  name: z.string(),
  /** The address this person works under here. */
  email: z.string(),
  role,
  version: z.number().int(),
  joined_at: instant,
});

const removalImpact = z.object({
  /** Revoked with the removal. */
  api_keys: z.array(z.object({ id: uuid, name: z.string() })),
  /** Disconnected, and revoked at Google; null when there is none. */
  gmail_connection: z.object({ id: uuid, gmail_address: z.string() }).nullable(),
  /** Cannot send any more after it. */
  email_configs: z.array(z.object({ id: uuid, config_name: z.string() })),
  /** Stay with them. */
  assigned_deals: z.number().int(),
  /** Then they cannot be removed. */
  is_last_owner: z.boolean(),
});

const invitation = z.object({
  id: uuid,
  email: z.string(),
  role,
  invited_by: z.object({ user_id: uuid, name: z.string() }),
  created_at: instant,
  expires_at: instant,
});

export type Company = z.infer<typeof company>;
export type CompanyUser = z.infer<typeof companyUser>;
export type RemovalImpact = z.infer<typeof removalImpact>;
export type Invitation = z.infer<typeof invitation>;

const shared = { tag: "company" } as const;

export const getCompanyContract = defineContract({
  ...shared,
  id: "getCompany",
  method: "GET",
  path: "/company",
  scope: "company:read",
  summary: "The workspace itself",
  response: company,
});

export const updateCompanyContract = defineContract({
  ...shared,
  id: "updateCompany",
  method: "PATCH",
  path: "/company",
  scope: "company:write",
  summary: "Rename the workspace; its slug, and so every address, stays",
  headers: ifMatch,
  body: z.strictObject({ name: line(200).optional() }),
  response: company,
  examples: [{ summary: "Another name", value: { name: "Acme International" } }],
});

export const listCompanyUsersContract = defineContract({
  ...shared,
  id: "listCompanyUsers",
  method: "GET",
  path: "/company/users",
  scope: "users:read",
  summary: "The members, in the order in which they joined",
  query: z.strictObject(pageFields),
  response: z.array(companyUser),
  paged: true,
});

export const updateCompanyUserContract = defineContract({
  ...shared,
  id: "updateCompanyUser",
  method: "PATCH",
  path: "/company/users/{id}",
  scope: "users:write",
  summary: "Change a member's role or workspace address; only owners make owners or change them",
  params: idParams,
  headers: ifMatch,
  body: z.strictObject({ role: role.optional(), email: mailbox.optional() }),
  response: companyUser,
  examples: [{ summary: "Make somebody an administrator", value: { role: "admin" } }],
});

export const removeCompanyUserContract = defineContract({
  ...shared,
  id: "removeCompanyUser",
  method: "DELETE",
  path: "/company/users/{id}",
  scope: "users:write",
  summary: "Take somebody out of the workspace; their keys and their Gmail connection end with it, what they did stays",
  params: idParams,
  headers: ifMatch,
});

export const removalImpactContract = defineContract({
  ...shared,
  id: "removalImpact",
  method: "GET",
  path: "/company/users/{id}/removal-impact",
  scope: "users:read",
  summary: "What removing a member would end",
  params: idParams,
  response: removalImpact,
});

export const listInvitationsContract = defineContract({
  ...shared,
  id: "listInvitations",
  method: "GET",
  path: "/company/invitations",
  scope: "users:read",
  summary: "Invitations that can still be accepted, newest first; their links are not shown again",
  query: z.strictObject(pageFields),
  response: z.array(invitation),
  paged: true,
});

export const createInvitationContract = defineContract({
  ...shared,
  id: "createInvitation",
  method: "POST",
  path: "/company/invitations",
  scope: "users:write",
  summary: "Make a link that lets somebody join once, within seven days; an earlier one for the address ends",
  body: z.strictObject({ email: mailbox, role }),
  response: invitation.extend({
    /** Shown this once. */
    url: z.string(),
  }),
  status: 201,
  examples: [{ summary: "A colleague", value: { email: "nina@acme.example", role: "member" } }],
});

export const revokeInvitationContract = defineContract({
  ...shared,
  id: "revokeInvitation",
  method: "DELETE",
  path: "/company/invitations/{id}",
  scope: "users:write",
  summary: "Withdraw an invitation; its link leads nowhere any more",
  params: idParams,
});
