import type { Database, Transaction } from "@/db/client";
import type { Role, Scope } from "@/lib/contracts/scopes";
import type { Logger } from "./log";

/** Who acts. `scopes` are what the caller may do now, already bounded by the role. */
export type Actor =
  | { kind: "user"; userId: string; role: Role; scopes: readonly Scope[] }
  | { kind: "api_key"; keyId: string; userId: string; role: Role; scopes: readonly Scope[] }
  | { kind: "system" };

/** What a verb that is about no workspace in particular needs. */
export type InstanceCtx = {
  db: Database | Transaction;
  log: Logger;
  requestId: string;
  clock: () => Date;
  /** Aborted when the caller has gone away. */
  signal: AbortSignal;
};

/** What every other verb needs: the same, for one workspace and on somebody's behalf. */
export type Ctx = InstanceCtx & { actor: Actor; workspaceId: string };

/** The member on whose behalf `ctx` acts; null for the system itself. */
export function actingUserId(ctx: Ctx): string | null {
  return ctx.actor.kind === "system" ? null : ctx.actor.userId;
}
