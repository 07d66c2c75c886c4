import { z } from "zod";

export const scopes = [
  "contacts:read",
  "contacts:write",
  "customers:read",
  "customers:write",
  "deals:read",
  "deals:write",
  "pipelines:read",
  "pipelines:write",
  "activities:read",
  "activities:write",
  "email:read",
  "email:send",
  "email:write",
  "email-config:write",
  "company:read",
  "company:write",
  "users:read",
  "users:write",
  "webhooks:read",
  "webhooks:write",
] as const;

export const scope = z.enum(scopes);

export type Scope = z.infer<typeof scope>;

export const role = z.enum(["owner", "admin", "member"]);

export type Role = z.infer<typeof role>;

const administration: readonly Scope[] = ["email-config:write", "company:write", "users:write", "webhooks:write"];

/** What a role can do at all. A key carries at most what its owner's role can do now. */
export function scopesOfRole(roleName: Role): readonly Scope[] {
  return roleName === "member" ? scopes.filter((name) => !administration.includes(name)) : scopes;
}

export function isScope(value: string): value is Scope {
  return (scopes as readonly string[]).includes(value);
}
