import { database } from "@/lib/core/database";
import { processSingleton } from "@/lib/core/process-singleton";

type LostClaim = { workspaceId: string; id: string; lostAtMs: number };

/** A statement that was sent before the connection broke may still commit for as long as statements may run. */
const mayStillCommitMs = 60_000;

const lost = () => processSingleton("lost-claims", () => new Map<string, LostClaim>());

/** Remembers a claim whose commit was never confirmed: nothing was sent for it, and its row must say so if it exists. */
export function voidClaim(workspaceId: string, id: string): void {
  lost().set(id, { workspaceId, id, lostAtMs: performance.now() });
}

/** Marks the rows of lost claims as failed, which frees their keys. Called again and again by the reconciler. */
export async function voidLostClaims(): Promise<void> {
  for (const claim of lost().values()) {
    await database().$client`
      update email_messages set state = 'failed', released_key = idempotency_key, idempotency_key = null,
        provider_response = 'The database did not confirm the record in time; nothing was sent.'
      where workspace_id = ${claim.workspaceId} and id = ${claim.id} and state = 'sending'`;
    if (performance.now() - claim.lostAtMs > mayStillCommitMs) lost().delete(claim.id);
  }
}
