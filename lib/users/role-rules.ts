import type { Role } from "@/lib/contracts/scopes";
import type { Actor } from "@/lib/core/context";
import { AppError } from "@/lib/core/errors";

/** Only owners make owners. Throws FORBIDDEN. */
export function assertMayGrant(actor: Actor, role: Role): void {
  if (role === "owner" && !isOwner(actor)) throw forOwnersOnly("Only an owner can make somebody an owner.");
}

/** Administrators manage everybody but owners. Throws FORBIDDEN. */
export function assertMayManage(actor: Actor, member: { role: Role }): void {
  if (member.role === "owner" && !isOwner(actor)) throw forOwnersOnly("Only an owner can change or remove an owner.");
}

/** Throws CONFLICT when the workspace would be left without an owner. */
export function assertOwnerRemains(member: { role: Role }, otherOwners: number): void {
  if (member.role !== "owner" || otherOwners > 0) return;
  throw new AppError({
    code: "CONFLICT",
    message: "This is the last owner of the workspace.",
    fix: "Make somebody else an owner first.",
  });
}

function isOwner(actor: Actor): boolean {
  return actor.kind === "system" || actor.role === "owner";
}

function forOwnersOnly(message: string): AppError {
  return new AppError({ code: "FORBIDDEN", message, fix: "Ask an owner of the workspace to do it." });
}
