import { type Scope, scopes } from "@/lib/contracts/scopes";

type ScopeGroup = { resource: string; label: string; scopes: { scope: Scope; action: string }[] };

const labels: Record<string, string> = {
  contacts: "Contacts",
  customers: "Customers",
  deals: "Deals",
  pipelines: "Pipelines",
  activities: "Activities",
  email: "E-mail",
  "email-config": "E-mail configurations",
  company: "Workspace",
  users: "Members",
  webhooks: "Webhooks",
};

/** All scopes, by what they are about. */
export const scopeGroups: readonly ScopeGroup[] = groupScopes(scopes);

type ScopePreset = { label: string; scopes: readonly Scope[] };

export const scopePresets: readonly ScopePreset[] = [
  { label: "Send e-mail", scopes: ["email:send", "email:read", "contacts:read", "customers:read", "deals:read"] },
  { label: "Read everything", scopes: scopes.filter((scope) => scope.endsWith(":read")) },
  { label: "Everything", scopes },
];

/** "Everything", or "Contacts: read · E-mail: read, send". */
export function scopesInWords(given: readonly Scope[]): string {
  const preset = scopePresets.find((entry) => entry.label !== "Send e-mail" && hasSameScopes(entry.scopes, given));
  if (preset) return preset.label;
  return groupScopes(scopes.filter((scope) => given.includes(scope)))
    .map((group) => `${group.label}: ${group.scopes.map(({ action }) => action).join(", ")}`)
    .join(" · ");
}

export function hasSameScopes(one: readonly Scope[], other: readonly Scope[]): boolean {
  return one.length === other.length && one.every((scope) => other.includes(scope));
}

function groupScopes(given: readonly Scope[]): ScopeGroup[] {
  const resources = [...new Set(given.map((scope) => scope.slice(0, scope.indexOf(":"))))];
  return resources.map((resource) => ({
    resource,
    label: labels[resource] ?? resource,
    scopes: given
      .filter((scope) => scope.startsWith(`${resource}:`))
      .map((scope) => ({ scope, action: scope.slice(resource.length + 1) })),
  }));
}
