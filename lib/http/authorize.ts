import type { Caller } from "@/lib/auth/authenticate-api-key";
import type { AnyContract } from "@/lib/contracts/define";
import { scopesOfRole } from "@/lib/contracts/scopes";
import { AppError } from "@/lib/core/errors";

/** Throws INSUFFICIENT_SCOPE when the key does not carry what the endpoint needs, or its owner's role no longer allows it. */
export function authorize(contract: AnyContract, { actor }: Caller): void {
  const { scope } = contract;
  if (scope === null || scope === "public" || actor.scopes.includes(scope)) return;
  const roleForbids = !scopesOfRole(actor.role).includes(scope);
  throw new AppError({
    code: "INSUFFICIENT_SCOPE",
    message: roleForbids
      ? `This needs the scope ${scope}, which the role ${actor.role} of the key's owner does not allow.`
      : `This needs the scope ${scope}, which the key does not carry.`,
    details: { required_scope: scope },
  });
}
