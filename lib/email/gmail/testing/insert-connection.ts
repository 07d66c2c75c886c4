import { gmailConnections } from "@/db/schema";
import type { Ctx } from "@/lib/core/context";
import { newId } from "@/lib/core/ids";
import { neededScopes } from "@/lib/email/gmail/scopes";
import { type ConnectionPlace, sealToken } from "@/lib/email/gmail/token-secrets";

type Given = Partial<typeof gmailConnections.$inferInsert> & {
  userId: string;
  /** In plain; sealed here. */
  tokens?: { refresh: string; access: string };
  /** Negative: it has expired already. */
  expiresInSeconds?: number;
};

/** A connected mailbox whose tokens some Google would take, or not. */
export async function insertConnection(
  { db, workspaceId }: Ctx,
  { tokens = { refresh: "refresh", access: "access" }, expiresInSeconds = 3600, ...row }: Given,
): Promise<ConnectionPlace> {
  const place = { workspaceId, connectionId: newId() };
  await db.insert(gmailConnections).values({
    workspaceId,
    id: place.connectionId,
    googleSubject: place.connectionId,
    gmailAddress: "someone@gmail.test",
    status: "active",
    grantedScopes: neededScopes.join(" "),
    refreshToken: sealToken(tokens.refresh, place, "refresh_token"),
    accessToken: sealToken(tokens.access, place, "access_token"),
    accessTokenExpiresAt: new Date(Date.now() + expiresInSeconds * 1000),
    ...row,
  });
  return place;
}
