import { setMaxListeners } from "node:events";
import { createSmtpProvider, type SmtpProvider } from "@/lib/email/providers/smtp/smtp-provider";
import type { SmtpSettings } from "@/lib/email/providers/smtp/smtp-settings";
import type { SmtpTiming } from "@/lib/email/providers/smtp/smtp-timing";
import type { FaultySmtpServer, FaultySmtpServerOptions } from "@/lib/email/providers/smtp/testing/faults";
import { startFaultySmtpServer } from "@/lib/email/providers/smtp/testing/faulty-smtp-server";

/** A signal for all the sends that nobody gives up on. */
export const NEVER = new AbortController().signal;
setMaxListeners(0, NEVER);

/** Waits that never end a test's send on a busy machine. */
const LONG_TIMING: SmtpTiming = {
  connectMs: 10_000,
  greetingMs: 10_000,
  commandMs: 10_000,
  overallMs: 20_000,
  idleMs: 1_000,
};
/** For servers that hang. */
export const SHORT_TIMING: SmtpTiming = {
  connectMs: 1000,
  greetingMs: 1000,
  commandMs: 1000,
  overallMs: 2500,
  idleMs: 10_000,
};

export type RelayForTests = { server: FaultySmtpServer; provider: SmtpProvider; close(): Promise<void> };

/** A faulty server and a provider that uses it, as an operator would have set it up. */
export async function startRelayForTests(
  options: FaultySmtpServerOptions = {},
  overrides: Partial<SmtpSettings> = {},
  timing: Partial<SmtpTiming> = {},
): Promise<RelayForTests> {
  const server = await startFaultySmtpServer(options);
  const settings: SmtpSettings = {
    host: "127.0.0.1",
    port: server.port,
    security: "none",
    user: null,
    password: null,
    allowPrivateHost: true,
    ...overrides,
  };
  const provider = createSmtpProvider(settings, { ...LONG_TIMING, ...timing });
  const close = async () => {
    provider.close();
    await server.close();
  };
  return { server, provider, close };
}
