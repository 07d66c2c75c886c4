import type { GoogleOperation, Misbehaviour } from "./google-faults";

/** A send-as row in Google's words (users.settings.sendAs). Absent fields are left out, as Google does. */
export type SendAs = {
  sendAsEmail: string;
  displayName?: string;
  replyToAddress?: string;
  signature?: string;
  isPrimary?: boolean;
  isDefault?: boolean;
  treatAsAlias?: boolean;
  smtpMsa?: { host: string; port: number; securityMode: string };
  verificationStatus?: "accepted" | "pending";
};

export type StoredMessage = { id: string; threadId: string; labelIds: string[]; raw: Buffer; internalDate: number };
export type StoredDraft = { id: string; message: StoredMessage };

/** One copy that reached one recipient: the exact bytes. */
export type Delivery = { sender: string; recipient: string; messageId: string; raw: Buffer };

export type GoogleUser = {
  sub: string;
  email: string;
  name: string;
  aliases: SendAs[];
  drafts: Map<string, StoredDraft>;
  /** Sent and received; drafts stand in `drafts` only. */
  messages: Map<string, StoredMessage>;
};

/** One consent: everything issued under it dies together. */
export type Grant = { id: string; email: string; scopes: string[]; revoked: boolean };
export type AccessToken = { token: string; grant: Grant; expiresAtMs: number };
type RefreshToken = { token: string; grant: Grant };
type Authorization = {
  code: string;
  grant: Grant;
  redirectUri: string;
  challenge: string;
  nonce: string | null;
  offline: boolean;
  expiresAtMs: number;
  used: boolean;
};

export type Call = { operation: GoogleOperation | "unknown"; method: string; path: string; status: number | null };

/** What a test may switch at any time. */
export type Behaviour = {
  /** Google sends as this address, whatever From says, and answers 200. */
  swapSender: string | null;
  /** Google writes a Message-ID of its own when it sends. */
  replaceMessageId: boolean;
  /** The search index has not seen new mail yet: `q` finds nothing. */
  blindSearch: boolean;
  /** How long access tokens live. */
  accessTokenSeconds: number;
};

export type GoogleState = {
  url: string;
  clientId: string;
  clientSecret: string;
  redirectUris: readonly string[] | null;
  behaviour: Behaviour;
  users: Map<string, GoogleUser>;
  codes: Map<string, Authorization>;
  accessTokens: Map<string, AccessToken>;
  refreshTokens: Map<string, RefreshToken>;
  deliveries: Delivery[];
  calls: Call[];
  faults: { operation: GoogleOperation; misbehaviour: Misbehaviour }[];
  /** Answers of the token endpoint to `refresh_token`, good ones. */
  refreshes: number;
};

export function userOf(state: GoogleState, email: string): GoogleUser {
  const user = state.users.get(email.toLowerCase());
  if (!user) throw new Error(`The stand-in has no user ${email}`);
  return user;
}
