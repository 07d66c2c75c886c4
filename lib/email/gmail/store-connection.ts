import { and, desc, eq, isNull, ne, sql } from "drizzle-orm";
import { gmailConnections, memberships, users } from "@/db/schema";
import type { Ctx } from "@/lib/core/context";
import { violatedConstraint } from "@/lib/core/database-errors";
import { newId } from "@/lib/core/ids";
import { withTransaction } from "@/lib/core/transaction";
import type { Grant } from "@/lib/google/exchange-code";
import { closeConnections } from "./close-connections";
import { missingScopes, neededScopes } from "./scopes";
import { type ConnectionPlace, sealToken } from "./token-secrets";

/** `taken`: another member has connected this account; `gone`: the user is no member any more. */
type Stored = { kind: "stored"; place: ConnectionPlace; scopes: string } | { kind: "taken" } | { kind: "gone" };

/**
 * Keeps what the acting user was granted, as their one connection. The same Google account gets its row back, also one
 * that was closed; a connection to another account is closed in the same transaction.
 */
export async function storeConnection(ctx: Ctx, userId: string, grant: Grant): Promise<Stored> {
  const scopes = grant.scopes ?? neededScopes.join(" ");
  try {
    return await withTransaction(ctx, async (tx) => {
      if (!(await lockMember(tx, userId))) return { kind: "gone" } as const;
      const { userId: owner, googleSubject } = gmailConnections;
      await closeConnections(tx, and(eq(owner, userId), ne(googleSubject, grant.subject)));
      const place = { workspaceId: tx.workspaceId, connectionId: (await knownId(tx, userId, grant)) ?? newId() };
      await write(tx, { place, userId, grant, scopes });
      return { kind: "stored", place, scopes } as const;
    });
  } catch (err) {
    if (violatedConstraint(err, "23505") === "gmail_connections_account_key") return { kind: "taken" };
    throw err;
  }
}

/** The name of whoever in the workspace has connected an account; null when nobody has any more. */
export async function ownerOfAccount({ db, workspaceId }: Ctx, subject: string): Promise<string | null> {
  const [row] = await db
    .select({ name: users.name })
    .from(gmailConnections)
    .innerJoin(users, eq(users.id, gmailConnections.userId))
    .where(
      and(
        eq(gmailConnections.workspaceId, workspaceId),
        eq(gmailConnections.googleSubject, subject),
        isNull(gmailConnections.closedAt),
      ),
    );
  return row?.name ?? null;
}

/** One attempt of a member at a time, and none beside their removal. */
async function lockMember(tx: Ctx, userId: string): Promise<boolean> {
  const rows = await tx.db
    .select({ userId: memberships.userId })
    .from(memberships)
    .where(
      and(eq(memberships.workspaceId, tx.workspaceId), eq(memberships.userId, userId), isNull(memberships.removedAt)),
    )
    .for("no key update");
  return rows.length > 0;
}

/** The row that this account had before: the open one, else the one closed last. */
async function knownId(tx: Ctx, userId: string, { subject }: Grant): Promise<string | null> {
  const [row] = await tx.db
    .select({ id: gmailConnections.id })
    .from(gmailConnections)
    .where(
      and(
        eq(gmailConnections.workspaceId, tx.workspaceId),
        eq(gmailConnections.userId, userId),
        eq(gmailConnections.googleSubject, subject),
      ),
    )
    .orderBy(sql`${gmailConnections.closedAt} desc nulls first`, desc(gmailConnections.id))
    .limit(1);
  return row?.id ?? null;
}

type Write = { place: ConnectionPlace; userId: string; grant: Grant; scopes: string };

async function write(tx: Ctx, { place, userId, grant, scopes }: Write): Promise<void> {
  const columns = {
    gmailAddress: grant.email,
    status: missingScopes(scopes).length > 0 ? ("missing_scope" as const) : ("active" as const),
    grantedScopes: scopes,
    refreshToken: sealToken(grant.refreshToken, place, "refresh_token"),
    accessToken: sealToken(grant.accessToken, place, "access_token"),
    accessTokenExpiresAt: sql`now() + make_interval(secs => ${grant.expiresInSeconds})`,
    refreshLeaseUntil: null,
    aliasesDueAt: sql`now()`,
    connectedAt: sql`now()`,
    closedAt: null,
    revokeAttempts: 0,
    revokeAfter: null,
  };
  await tx.db
    .insert(gmailConnections)
    .values({
      ...columns,
      workspaceId: place.workspaceId,
      id: place.connectionId,
      userId,
      googleSubject: grant.subject,
    })
    .onConflictDoUpdate({
      target: [gmailConnections.workspaceId, gmailConnections.id],
      set: { ...columns, version: sql`${gmailConnections.version} + 1`, updatedAt: sql`now()` },
    });
}
