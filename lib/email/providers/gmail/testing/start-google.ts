import type { AddressInfo } from "node:net";
import { type GoogleFault, type GoogleOperation, misbehaviourOf } from "./google-faults";
import { makeGoogleKeys } from "./google-keys";
import { receive } from "./google-mailbox";
import { createGoogleServer } from "./google-server";
import {
  type Behaviour,
  type Call,
  type Delivery,
  type GoogleState,
  type SendAs,
  type StoredDraft,
  type StoredMessage,
  userOf,
} from "./google-state";
import { issueAccessToken, issueRefreshToken, mailScope, newGrant } from "./google-tokens";

type Options = {
  /** 0, the default, takes a free one. */
  port?: number;
  clientId?: string;
  clientSecret?: string;
  /** Exactly these; left out: any address on this machine. */
  redirectUris?: readonly string[];
  accessTokenSeconds?: number;
};

type Decision = { email: string; untick?: readonly string[]; deny?: boolean };

type MailboxView = {
  drafts: StoredDraft[];
  /** Sent by this user, in order. */
  sent: StoredMessage[];
  inbox: StoredMessage[];
  /** Copies this user's mail left with recipients: the exact bytes each got. */
  deliveries: Delivery[];
};

/** Google as the tests need it: stricter than the real one, and able to fail at every step. */
export type StandInGoogle = {
  /** GOOGLE_ISSUER and GMAIL_API_BASE_URL both. */
  readonly url: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly behaviour: Behaviour;
  readonly calls: readonly Call[];
  /** Good refreshes that the token endpoint answered. */
  readonly refreshes: number;
  /** A Google account. Its own address is the first alias (primary, default) unless `aliases` brings one that is. */
  addUser(user: { email: string; name?: string; aliases?: SendAs[] }): { sub: string; email: string };
  setAliases(email: string, aliases: SendAs[]): void;
  /** What a person does on the consent page. Returns the address Google sends the browser back to. */
  approve(authorizationUrl: string, decision: Decision): Promise<string>;
  /** Tokens without a consent page. Scopes by short name ("compose", "readonly", "send", …). */
  grant(email: string, scopes?: readonly string[]): { accessToken: string; refreshToken: string; scope: string };
  /** Every access token out there ends now; refresh tokens go on. */
  expireAccessTokens(): void;
  /** The person revokes the app in their Google account: every token of theirs is dead. */
  revoke(email: string): void;
  /** The next `times` calls of an operation fail like this. */
  fail(operation: GoogleOperation, fault: GoogleFault, times?: number): void;
  /** Takes back what `fail` asked for and was not used. */
  heal(): void;
  /** Puts a message into a user's inbox, as if somebody had written. */
  receive(email: string, raw: Buffer): StoredMessage;
  mailbox(email: string): MailboxView;
  count(operation: GoogleOperation): number;
  close(): Promise<void>;
};

/** Starts the stand-in on this machine. */
export async function startGoogle(options: Options = {}): Promise<StandInGoogle> {
  const state = newState(options);
  const server = createGoogleServer({ state, keys: await makeGoogleKeys() });
  server.keepAliveTimeout = 60_000; // a kept connection must not end by chance in the middle of a test
  await new Promise<void>((resolve) => server.listen(options.port ?? 0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  state.url = `http://127.0.0.1:${port}`;
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return Object.assign(inspection(state), handles(state), { close });
}

function newState(options: Options): GoogleState {
  const accessTokenSeconds = options.accessTokenSeconds ?? 3600;
  return {
    url: "",
    clientId: options.clientId ?? "stand-in.apps.googleusercontent.com",
    clientSecret: options.clientSecret ?? "GOCSPX-stand-in",
    redirectUris: options.redirectUris ?? null,
    behaviour: { swapSender: null, replaceMessageId: false, blindSearch: false, accessTokenSeconds },
    users: new Map(),
    codes: new Map(),
    accessTokens: new Map(),
    refreshTokens: new Map(),
    deliveries: [],
    calls: [],
    faults: [],
    refreshes: 0,
  };
}

type Handles = Pick<
  StandInGoogle,
  "addUser" | "setAliases" | "approve" | "grant" | "expireAccessTokens" | "revoke" | "fail" | "heal" | "receive"
>;

function handles(state: GoogleState): Handles {
  return {
    addUser({ email, name = email.split("@")[0] ?? email, aliases = [] }) {
      const sub = String(100_000_000_000_000_000_000n + BigInt(state.users.size));
      const own = { sendAsEmail: email, displayName: name, isPrimary: true, isDefault: true };
      const all = aliases.some((alias) => alias.isPrimary) ? aliases : [own, ...aliases];
      const user = { sub, email: email.toLowerCase(), name, aliases: all, drafts: new Map(), messages: new Map() };
      state.users.set(user.email, user);
      return { sub, email: user.email };
    },
    setAliases(email, aliases) {
      userOf(state, email).aliases = aliases;
    },
    approve: (authorizationUrl, decision) => approve(authorizationUrl, decision),
    grant(email, scopes = ["compose", "readonly"]) {
      const grant = newGrant(userOf(state, email).email, ["openid", ...scopes.map(mailScope)]);
      const accessToken = issueAccessToken(state, grant).token;
      return { accessToken, refreshToken: issueRefreshToken(state, grant), scope: grant.scopes.join(" ") };
    },
    expireAccessTokens() {
      for (const issued of state.accessTokens.values()) issued.expiresAtMs = 0;
    },
    revoke(email) {
      for (const { grant } of [...state.refreshTokens.values(), ...state.accessTokens.values()]) {
        if (grant.email === email.toLowerCase()) grant.revoked = true;
      }
    },
    fail(operation, fault, times = 1) {
      for (let n = 0; n < times; n += 1) state.faults.push({ operation, misbehaviour: misbehaviourOf(fault) });
    },
    heal() {
      state.faults.length = 0;
    },
    receive: (email, raw) => receive(userOf(state, email), raw),
  };
}

function inspection(state: GoogleState) {
  const { clientId, clientSecret, behaviour, calls, url } = state;
  return {
    url,
    clientId,
    clientSecret,
    behaviour,
    calls,
    get refreshes() {
      return state.refreshes;
    },
    mailbox(email: string): MailboxView {
      const user = userOf(state, email);
      const messages = [...user.messages.values()];
      return {
        drafts: [...user.drafts.values()],
        sent: messages.filter((message) => message.labelIds.includes("SENT")),
        inbox: messages.filter((message) => message.labelIds.includes("INBOX")),
        deliveries: state.deliveries.filter((delivery) => delivery.sender === user.email),
      };
    },
    count: (operation: GoogleOperation) => calls.filter((call) => call.operation === operation).length,
  };
}

/** Opens the consent page as a browser would, and clicks. */
async function approve(authorizationUrl: string, { email, untick = [], deny = false }: Decision): Promise<string> {
  const page = await fetch(authorizationUrl, { redirect: "manual" });
  if (page.status !== 200) throw new Error(`Google's consent page answered ${page.status}: ${await page.text()}`);
  const asked = new URL(authorizationUrl).searchParams;
  const form = new URLSearchParams([...asked].map(([name, value]) => [`q.${name}`, value]));
  for (const scope of (asked.get("scope") ?? "").split(" ")) if (!untick.includes(scope)) form.append("scope", scope);
  form.set(deny ? "deny" : "email", deny ? "1" : email);
  const decided = await fetch(new URL("/o/oauth2/v2/auth/decide", authorizationUrl), {
    method: "POST",
    body: form,
    redirect: "manual",
  });
  const location = decided.headers.get("location");
  if (decided.status !== 302 || !location)
    throw new Error(`Google did not send the browser back: ${await decided.text()}`);
  return location;
}
