import { timingSafeEqual } from "node:crypto";
import { loadAccount } from "@/lib/auth/load-account";
import type { Session } from "@/lib/auth/session-token";
import type { GmailResult } from "@/lib/contracts/gmail-connections";
import { scopesOfRole } from "@/lib/contracts/scopes";
import type { Ctx, InstanceCtx } from "@/lib/core/context";
import { sha256 } from "@/lib/core/crypto";
import { exchangeCode, type Grant } from "@/lib/google/exchange-code";
import { GoogleRefused } from "@/lib/google/google-error";
import { type ConnectAttempt, gmailRedirectUri, openAttempt } from "./connect-attempt";
import { GoogleUnavailable } from "./gmail-errors";
import { refreshAliases } from "./refresh-aliases";
import { mayReadAliases, missingScopes } from "./scopes";
import { ownerOfAccount, storeConnection } from "./store-connection";

type Given = {
  /** What the browser kept since the attempt began. */
  sealed: string | null;
  session: Session | null;
  /** With what Google sent the browser back. */
  query: URLSearchParams;
};

export type Finished = {
  result: GmailResult;
  /** The name of who has connected the account already, for those who may know. */
  takenBy?: string;
  /** Where to go on; null when that cannot be told, or is not this person's business. */
  returnTo: string | null;
  popup: boolean;
  /** Nothing can come of this attempt any more. */
  isOver: boolean;
};

/** The mailbox is connected by then: a slow answer must not make a failure of it. */
const aliasesTimeoutMs = 10_000;

const lost: Finished = { result: "expired", returnTo: null, popup: false, isOver: true };

/**
 * Finishes connecting a mailbox when Google sends the browser back. Stores something only for the person who began, in
 * the same session, still a member, with the state they were given. Whatever else comes is a result, not an error.
 */
export async function finishConnecting(ctx: InstanceCtx, { sealed, session, query }: Given): Promise<Finished> {
  const attempt = openAttempt(sealed, ctx.clock());
  if (!attempt) return lost;
  const { returnTo, popup } = attempt;
  // Somebody else's answer: the attempt itself may still succeed.
  if (!isSame(query.get("state") ?? "", attempt.state)) return { result: "failed", returnTo, popup, isOver: false };
  const member = await memberOf(ctx, attempt, session);
  if (!member) return { ...lost, popup };
  return { returnTo, popup, isOver: true, ...(await connect(member, attempt, query)) };
}

async function connect(
  ctx: MemberCtx,
  attempt: ConnectAttempt,
  query: URLSearchParams,
): Promise<Pick<Finished, "result" | "takenBy">> {
  if (query.get("error") === "access_denied") return { result: "denied" };
  const grant = await exchange(ctx, attempt, query);
  if (!grant) return { result: "failed" };
  const stored = await storeConnection(ctx, attempt.userId, grant);
  if (stored.kind === "gone") return { result: "expired" };
  if (stored.kind === "taken") return { result: "taken", ...(await takenBy(ctx, grant)) };
  ctx.log.info({ connection_id: stored.place.connectionId }, "Gmail was connected");
  if (mayReadAliases(stored.scopes)) {
    await refreshAliases(stored.place, AbortSignal.timeout(aliasesTimeoutMs)).catch((err: unknown) => {
      ctx.log.warn({ err }, "the aliases of a new connection could not be read yet");
    });
  }
  return { result: missingScopes(stored.scopes).length > 0 ? "missing_scope" : "connected" };
}

async function exchange(ctx: Ctx, attempt: ConnectAttempt, query: URLSearchParams): Promise<Grant | null> {
  const answer = new URL(gmailRedirectUri());
  answer.search = query.toString();
  try {
    return await exchangeCode(answer, attempt);
  } catch (err) {
    if (!(err instanceof GoogleRefused || err instanceof GoogleUnavailable)) throw err;
    ctx.log.warn({ err }, "Gmail could not be connected");
    return null;
  }
}

type MemberCtx = Ctx & { actor: { kind: "user" } };

/** Whoever began, if they are who is signed in now, and a member. */
async function memberOf(ctx: InstanceCtx, attempt: ConnectAttempt, session: Session | null): Promise<MemberCtx | null> {
  const { userId, epoch, workspaceId } = attempt;
  if (session?.userId !== userId || session.epoch !== epoch) return null;
  const account = await loadAccount(userId, epoch);
  const workspace = account?.workspaces.find(({ id }) => id === workspaceId);
  if (!workspace) return null;
  const { role } = workspace;
  return { ...ctx, workspaceId, actor: { kind: "user", userId, role, scopes: scopesOfRole(role) } };
}

async function takenBy(ctx: MemberCtx, { subject }: Grant): Promise<{ takenBy?: string }> {
  if (!ctx.actor.scopes.includes("users:read")) return {};
  const owner = await ownerOfAccount(ctx, subject);
  return owner === null ? {} : { takenBy: owner };
}

/** In a time that tells nothing about where they differ. */
function isSame(given: string, expected: string): boolean {
  return timingSafeEqual(Buffer.from(sha256(given)), Buffer.from(sha256(expected)));
}
