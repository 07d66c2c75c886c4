import { decryptSecret, encryptSecret, type SecretPlace } from "@/lib/core/crypto";
import { GmailDisconnected } from "./gmail-errors";

/** Which connection. */
export type ConnectionPlace = { workspaceId: string; connectionId: string };

type Column = "refresh_token" | "access_token";

/** Seals a token for its row and column; elsewhere it does not open. */
export function sealToken(token: string, place: ConnectionPlace, column: Column): string {
  return encryptSecret(token, secretPlace(place, column));
}

/** Throws GmailDisconnected for what was swapped, altered or sealed with a key that is not configured. */
export function openToken(sealed: string, place: ConnectionPlace, column: Column): string {
  try {
    return decryptSecret(sealed, secretPlace(place, column));
  } catch (err) {
    throw new GmailDisconnected("unreadable_secret", { cause: err });
  }
}

function secretPlace({ workspaceId, connectionId }: ConnectionPlace, column: Column): SecretPlace {
  return { workspaceId, rowId: connectionId, column };
}
