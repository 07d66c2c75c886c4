import { and, eq, isNull } from "drizzle-orm";
import { randomNonce, randomPKCECodeVerifier, randomState } from "openid-client";
import { gmailConnections, memberships, users, workspaces } from "@/db/schema";
import type { DataOf, InputOf, Reply } from "@/lib/contracts/define";
import { type connectGmailContract, gmailCookie } from "@/lib/contracts/gmail-connections";
import type { Ctx } from "@/lib/core/context";
import { AppError } from "@/lib/core/errors";
import { onlyRow } from "@/lib/core/only-row";
import { consentUrl } from "@/lib/google/consent-url";
import { answerableError } from "./answerable-error";
import { attemptSeconds, gmailRedirectUri, sealAttempt } from "./connect-attempt";
import { neededScopes } from "./scopes";

type Input = InputOf<typeof connectGmailContract>;

/**
 * Begins to connect the signed-in user's own Gmail: where to send them, and for their browser what the callback will
 * hold the answer against. Throws FORBIDDEN for a key, EMAIL_NOT_CONFIGURED, PROVIDER_UNAVAILABLE.
 */
export async function connectGmail(ctx: Ctx, input: Input): Promise<Reply<DataOf<typeof connectGmailContract>>> {
  const userId = assertOneself(ctx);
  const { epoch, slug, toMend } = await readMember(ctx, userId);
  const secrets = { state: randomState(), nonce: randomNonce(), codeVerifier: randomPKCECodeVerifier() };
  const url = await consentUrl({
    ...secrets,
    redirectUri: gmailRedirectUri(),
    scopes: neededScopes,
    loginHint: toMend,
  }).catch((err: unknown) => {
    throw answerableError(err);
  });
  const attempt = sealAttempt({
    ...secrets,
    userId,
    epoch,
    workspaceId: ctx.workspaceId,
    returnTo: input.return_to ?? `/w/${slug}/settings/email`,
    popup: input.popup ?? false,
    expiresAtMs: ctx.clock().getTime() + attemptSeconds * 1000,
  });
  return {
    data: { authorization_url: url.href },
    cookie: { name: gmailCookie, value: attempt, maxAgeSeconds: attemptSeconds },
  };
}

function assertOneself({ actor }: Ctx): string {
  if (actor.kind === "user") return actor.userId;
  throw new AppError({
    code: "FORBIDDEN",
    message: "Gmail is connected by its owner, signed in, on Google's own page; not with an API key.",
    fix: "Sign in and press Connect Gmail in Settings → Email.",
  });
}

/** `toMend`: the address of a connection that no longer works as it should; another one a person may want to replace. */
async function readMember(ctx: Ctx, userId: string) {
  const { workspaceId } = ctx;
  const rows = await ctx.db
    .select({
      epoch: users.sessionEpoch,
      slug: workspaces.slug,
      address: gmailConnections.gmailAddress,
      status: gmailConnections.status,
    })
    .from(memberships)
    .innerJoin(users, eq(users.id, memberships.userId))
    .innerJoin(workspaces, eq(workspaces.id, memberships.workspaceId))
    .leftJoin(
      gmailConnections,
      and(
        eq(gmailConnections.workspaceId, workspaceId),
        eq(gmailConnections.userId, userId),
        isNull(gmailConnections.closedAt),
      ),
    )
    .where(and(eq(memberships.workspaceId, workspaceId), eq(memberships.userId, userId)));
  const { epoch, slug, address, status } = onlyRow(rows);
  return { epoch, slug, toMend: status === null || status === "active" ? null : address };
}
