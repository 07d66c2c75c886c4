import type { SmtpSession } from "@/lib/email/providers/smtp/smtp-session";

/** Connections between two messages. The last one used is used first, so that what is not needed goes away. */
export class SessionPool {
  readonly #idle = new Map<SmtpSession, NodeJS.Timeout>();
  readonly #idleMs: number;
  #inUse = 0;
  #closed = false;

  constructor(idleMs: number) {
    this.#idleMs = idleMs;
  }

  /** Sessions that work, idle and in use. */
  get size(): number {
    return this.#idle.size + this.#inUse;
  }

  /** Takes in a newly opened session, in use. */
  adopt(session: SmtpSession): void {
    this.#inUse += 1;
    session.onEnd(() => this.#forget(session));
  }

  /** An idle session, now in use, if there is one. */
  take(): SmtpSession | undefined {
    const session = [...this.#idle.keys()].at(-1);
    if (session === undefined) return undefined;
    this.#forget(session);
    this.#inUse += 1;
    return session;
  }

  /** Takes a session back. One that is alive is kept for the next message, for `idleMs` or until the relay ends it. */
  giveBack(session: SmtpSession): void {
    this.#inUse -= 1;
    if (this.#closed) session.quit();
    if (!session.alive) return;
    const timer = setTimeout(() => {
      this.#forget(session);
      session.quit();
    }, this.#idleMs);
    this.#idle.set(session, timer);
  }

  /** Ends all idle connections: when one was found dead, the relay has most likely ended the others as well. */
  quitIdle(): void {
    for (const session of [...this.#idle.keys()]) {
      this.#forget(session);
      session.quit();
    }
  }

  /** Ends the idle connections now and those in use when they come back. */
  close(): void {
    this.#closed = true;
    this.quitIdle();
  }

  #forget(session: SmtpSession): void {
    clearTimeout(this.#idle.get(session));
    this.#idle.delete(session);
  }
}
