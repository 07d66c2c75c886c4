/** Why a mailbox cannot be used until its owner does something. */
export type DisconnectReason = "revoked" | "closed" | "missing_scope" | "unreadable_secret";

/**
 * Bundles hold copies of these classes, and a request of one may wait for a refresh that another has begun: an error is
 * told by its name, not by its class.
 */
const isNamed = (err: unknown, name: string) => err instanceof Error && err.name === name;

/** The connection is no good any more: reconnecting mends it, trying again does not. */
export class GmailDisconnected extends Error {
  static override [Symbol.hasInstance](err: unknown): boolean {
    return isNamed(err, "GmailDisconnected");
  }
  override readonly name = "GmailDisconnected";
  readonly reason: DisconnectReason;

  constructor(reason: DisconnectReason, options?: ErrorOptions) {
    super(`The Gmail connection cannot be used: ${reason}.`, options);
    this.reason = reason;
  }
}

/** Google did not answer, or asks to wait: nothing is known to be wrong with the connection. */
export class GoogleUnavailable extends Error {
  static override [Symbol.hasInstance](err: unknown): boolean {
    return isNamed(err, "GoogleUnavailable");
  }
  override readonly name = "GoogleUnavailable";
  readonly retryAfterSeconds: number;

  constructor(
    message: string,
    { retryAfterSeconds = 30, ...options }: ErrorOptions & { retryAfterSeconds?: number } = {},
  ) {
    super(message, options);
    this.retryAfterSeconds = retryAfterSeconds;
  }
}
