import type { InstanceCtx } from "./context";

/**
 * Runs `work` in a transaction and hands it a context whose `db` is that transaction. Called inside
 * another one it joins it, as a savepoint, so that verbs can call verbs.
 */
export function withTransaction<C extends InstanceCtx, T>(ctx: C, work: (ctx: C) => Promise<T>): Promise<T> {
  return ctx.db.transaction((transaction) => work({ ...ctx, db: transaction }));
}
