import type { DataOf } from "@/lib/contracts/define";
import type { getMeContract } from "@/lib/contracts/me";
import type { Scope } from "@/lib/contracts/scopes";
import type { Account } from "./load-account";

/** Who acts, as the API shows it, seen from one of their workspaces. */
export function toMe(
  { userId, email, name, hasPassword, workspaces }: Account,
  { role, ...workspace }: Account["workspaces"][number],
  scopes: readonly Scope[],
): DataOf<typeof getMeContract> {
  return {
    user: { id: userId, email, name },
    role,
    scopes: [...scopes],
    workspace,
    workspaces: workspaces.map((entry) => ({ slug: entry.slug, name: entry.name, role: entry.role })),
    has_password: hasPassword,
  };
}
