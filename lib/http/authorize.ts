import type { Caller } from "@/lib/auth/caller";
import type { AnyContract } from "@/lib/contracts/define";
import { type Scope, scopesOfRole } from "@/lib/contracts/scopes";
import { AppError } from "@/lib/core/errors";

/** Throws INSUFFICIENT_SCOPE when the key does not carry what the endpoint needs, or the caller's role does not allow it. */
export function authorize(contract: AnyContract, { actor }: Caller): void {
  const { scope } = contract;
  if (scope === null || scope === "public" || actor.scopes.includes(scope)) return;
  throw new AppError({
    code: "INSUFFICIENT_SCOPE",
    message: `This needs the scope ${scope}, which ${whatForbids(actor, scope)}.`,
    ...(!scopesOfRole(actor.role).includes(scope) && {
      fix:
        actor.kind === "user"
          ? "Ask an owner or administrator of the workspace to do it."
          : "Use a key of an owner or administrator of the workspace, or let one of them raise the role.",
    }),
    details: { required_scope: scope },
  });
}

function whatForbids({ kind, role }: Caller["actor"], scope: Scope): string {
  if (kind === "user") return `your role, ${role}, does not allow`;
  if (!scopesOfRole(role).includes(scope)) return `the role ${role} of the key's owner does not allow`;
  return "the key does not carry";
}
