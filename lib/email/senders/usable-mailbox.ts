import type { GmailAlias } from "@/db/schema";
import { mailboxKey } from "@/lib/contracts/email-address";
import { AppError } from "@/lib/core/errors";
import type { ConnectionRow } from "@/lib/email/gmail/connection-row";
import { GmailDisconnected, GoogleUnavailable } from "@/lib/email/gmail/gmail-errors";
import { isUsableAlias } from "@/lib/email/gmail/is-usable-alias";
import { refreshAliases } from "@/lib/email/gmail/refresh-aliases";
import { grants, mayReadAliases } from "@/lib/email/gmail/scopes";

/** The connection, if mail can leave through it. Throws SENDER_NOT_CONNECTED with what is wrong. */
export function assertUsableMailbox(
  connection: ConnectionRow | null,
  details: Record<string, unknown>,
): asserts connection is ConnectionRow {
  if (!connection) {
    throw notConnected("has not connected Gmail", { ...details, connection_status: "not_connected" });
  }
  if (connection.status === "needs_reconnect") {
    const lost = { ...details, connection_status: connection.status };
    throw notConnected("has to reconnect Gmail: Google no longer accepts the connection", lost, reconnect);
  }
  if (!maySend(connection.granted_scopes)) {
    const missing_scopes = ["https://www.googleapis.com/auth/gmail.compose"];
    throw notConnected(
      "did not allow Tern to send mail (gmail.compose) when Gmail was connected",
      { ...details, connection_status: "missing_scope", missing_scopes },
      reconnectWhole,
    );
  }
}

/** Drafts are sent with `gmail.compose`; without it a message can still go in one step. */
export function maySend(grantedScopes: string): boolean {
  return grants(grantedScopes, "gmail.compose") || grants(grantedScopes, "gmail.send");
}

/** The addresses that mail may leave as. While Google has not told them, the mailbox's own. */
export function usableAliases(connection: Pick<ConnectionRow, "aliases" | "gmail_address">): GmailAlias[] {
  return connection.aliases.length > 0 ? connection.aliases.filter(isUsableAlias) : [ownAddress(connection)];
}

/** The same, but where Google has never told them it is asked. Throws SENDER_NOT_CONNECTED and PROVIDER_UNAVAILABLE. */
export async function learnUsableAliases(workspaceId: string, connection: ConnectionRow): Promise<GmailAlias[]> {
  if (connection.aliases.length > 0) return usableAliases(connection);
  return usableAliases({ ...connection, aliases: await readAgain(workspaceId, connection) });
}

export function findAlias(aliases: readonly GmailAlias[], email: string): GmailAlias | undefined {
  const wanted = mailboxKey(email);
  return aliases.find((alias) => mailboxKey(alias.email) === wanted);
}

/**
 * A usable alias by its address, letter case aside. Before one is said to be unusable, Google is asked again.
 * Returns the usable ones instead when it is none of them. Throws SENDER_NOT_CONNECTED and PROVIDER_UNAVAILABLE.
 */
export async function findUsableAlias(
  workspaceId: string,
  connection: ConnectionRow,
  email: string,
): Promise<{ alias: GmailAlias } | { alias: null; usable: GmailAlias[] }> {
  const known = findAlias(usableAliases(connection), email);
  if (known) return { alias: known };
  const usable = usableAliases({ ...connection, aliases: await readAgain(workspaceId, connection) });
  const alias = findAlias(usable, email);
  return alias ? { alias } : { alias: null, usable };
}

/** A send has 60 s in all, of which handing over may take 45. */
const readTimeoutMs = 8_000;

/** The aliases as Google has them now. Without leave to read them, what is known stands. */
async function readAgain(workspaceId: string, connection: ConnectionRow): Promise<GmailAlias[]> {
  if (!mayReadAliases(connection.granted_scopes)) return connection.aliases;
  const place = { workspaceId, connectionId: connection.id };
  try {
    return await refreshAliases(place, AbortSignal.timeout(readTimeoutMs));
  } catch (err) {
    if (err instanceof GmailDisconnected)
      throw notConnected("has to reconnect Gmail", { reason: err.reason }, reconnect, err);
    if (!(err instanceof GoogleUnavailable)) throw err;
    throw new AppError({
      code: "PROVIDER_UNAVAILABLE",
      message: "Google could not be asked which addresses this mailbox may send as. Nothing was sent.",
      retryAfterSeconds: err.retryAfterSeconds,
      cause: err,
    });
  }
}

const reconnect = "The sender has to reconnect Gmail in Settings → Email.";
const reconnectWhole = `${reconnect} On Google's page every box has to stay ticked.`;

function notConnected(problem: string, details: Record<string, unknown>, fix?: string, cause?: unknown): AppError {
  return new AppError({
    code: "SENDER_NOT_CONNECTED",
    message: `The sender ${problem}, so nothing can be sent as this person.`,
    hint: "GET /api/v1/email/capabilities lists who can send, and as which addresses.",
    details,
    cause,
    ...(fix === undefined ? {} : { fix }),
  });
}

function ownAddress({ gmail_address: email }: Pick<ConnectionRow, "gmail_address">): GmailAlias {
  return {
    email,
    displayName: "",
    isPrimary: true,
    isDefault: true,
    verificationStatus: null,
    hasOwnServer: false,
    replyTo: "",
    signature: "",
  };
}
