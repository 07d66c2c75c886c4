/** Every wait of a send, in milliseconds. The whole stays under the 45 s an EmailProvider may take. */
export type SmtpTiming = {
  /** Name look-up and TCP connection, all addresses together. */
  connectMs: number;
  /** Greeting, or TLS handshake and greeting. */
  greetingMs: number;
  /** Silence the relay may keep between two commands. */
  commandMs: number;
  /** From the call to its outcome, waiting for a free connection included. */
  overallMs: number;
  /** Time a connection waits for its next message; below `commandMs`, which ends every silent connection. */
  idleMs: number;
};

export const DEFAULT_SMTP_TIMING: SmtpTiming = {
  connectMs: 10_000,
  greetingMs: 10_000,
  commandMs: 20_000,
  overallMs: 40_000,
  idleMs: 15_000,
};
