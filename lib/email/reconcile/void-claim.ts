import { database } from "@/lib/core/database";
import { processSingleton } from "@/lib/core/process-singleton";

type LostClaim = { workspaceId: string; id: string; settledAtMs: number | null };

/** A statement that was sent before the connection broke may still commit for as long as statements may run. */
const mayStillCommitMs = 60_000;

const lost = () => processSingleton("lost-claims", () => new Map<string, LostClaim>());

/**
 * Remembers a claim whose commit was not confirmed in time: nothing was sent for it, and its row must say so if it exists.
 *
 * @param inserting the statement that may still write the row, long after anybody waited for it
 */
export function voidClaim(workspaceId: string, id: string, inserting: Promise<unknown>): void {
  const claim: LostClaim = { workspaceId, id, settledAtMs: null };
  const settle = () => {
    claim.settledAtMs = performance.now();
  };
  lost().set(id, claim);
  inserting.then(settle, settle);
}

/** Marks the rows of lost claims as failed, which frees their keys. Called again and again by the reconciler. */
export async function voidLostClaims(): Promise<void> {
  for (const claim of lost().values()) {
    await database().$client`
      update email_messages set state = 'failed', released_key = idempotency_key, idempotency_key = null,
        provider_response = 'The database did not confirm the record in time; nothing was sent.'
      where workspace_id = ${claim.workspaceId} and id = ${claim.id} and state = 'sending'`;
    const { settledAtMs } = claim;
    if (settledAtMs !== null && performance.now() - settledAtMs > mayStillCommitMs) lost().delete(claim.id);
  }
}
