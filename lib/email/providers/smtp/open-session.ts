import type { Socket } from "node:net";
import SMTPConnection from "nodemailer/lib/smtp-connection";
import { SmtpSession } from "@/lib/email/providers/smtp/smtp-session";
import type { SmtpSettings } from "@/lib/email/providers/smtp/smtp-settings";
import type { SmtpTiming } from "@/lib/email/providers/smtp/smtp-timing";
import { connectToHost } from "@/lib/net/connect-to-host";
import { untilStopped } from "@/lib/net/until-stopped";

/** No session came about, so nothing was sent. `cause` is the system's, nodemailer's or the deadline's error. */
export class SessionNotOpenedError extends Error {
  override name = "SessionNotOpenedError";
  readonly step: "connect" | "greet" | "sign-in";
  constructor(step: SessionNotOpenedError["step"], cause: unknown) {
    super(`SMTP session not opened: ${step}`, { cause });
    this.step = step;
  }
}

/**
 * Connects to a checked address, greets, encrypts as the settings demand, signs in.
 *
 * @throws SessionNotOpenedError for whatever goes wrong, `stop` included
 */
export async function openSmtpSession(
  settings: SmtpSettings,
  timing: SmtpTiming,
  stop: AbortSignal,
): Promise<SmtpSession> {
  const target = { host: settings.host, port: settings.port, allowPrivate: settings.allowPrivateHost };
  const socket = await inStep("connect", connectToHost({ ...target, timeoutMs: timing.connectMs }, stop));
  const connection = new SMTPConnection(connectionOptions(settings, timing, socket));
  connection.on("error", () => {}); // an EventEmitter would throw it; whoever waits learns it by other ways
  try {
    await inStep("greet", greet(connection, stop));
    await inStep("sign-in", signIn(connection, settings, stop));
  } catch (error) {
    connection.close();
    socket.destroy(); // nodemailer knows nothing of it yet if `stop` fired before the greeting was waited for
    throw error;
  }
  return new SmtpSession(connection, timing.commandMs);
}

async function inStep<T>(step: SessionNotOpenedError["step"], work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    throw new SessionNotOpenedError(step, error);
  }
}

/** Only a socket, an envelope and a finished message reach nodemailer: it never reads a file or URL by itself. */
function connectionOptions(settings: SmtpSettings, timing: SmtpTiming, socket: Socket): SMTPConnection.Options {
  const opportunistic = settings.security === "opportunistic";
  return {
    connection: socket, // connected to a checked address; `host` is only the name the certificate must carry
    host: settings.host.replace(/^\[(.*)\]$/, "$1"),
    port: settings.port,
    secure: settings.security === "tls",
    requireTLS: settings.security === "starttls",
    opportunisticTLS: opportunistic,
    ignoreTLS: settings.security === "none",
    tls: { minVersion: "TLSv1.2", rejectUnauthorized: !opportunistic },
    connectionTimeout: 2 * timing.greetingMs, // bounds greeting and STARTTLS handshake together
    greetingTimeout: timing.greetingMs,
    socketTimeout: timing.commandMs,
    socketCloseTimeout: 0, // closing means that not one more byte leaves
  };
}

function greet(connection: SMTPConnection, stop: AbortSignal): Promise<void> {
  return untilStopped<void>(
    stop,
    () => connection.close(),
    (resolve, reject) => {
      connection.once("error", reject);
      connection.once("end", () => reject(new Error("The connection ended")));
      connection.connect((error) => (error ? reject(error) : resolve()));
    },
  );
}

function signIn(connection: SMTPConnection, settings: SmtpSettings, stop: AbortSignal): Promise<void> {
  const { user, password } = settings;
  // A relay that offers no sign-in (many local ones do not) is used without; `verify` reports it.
  if (user === null || password === null || !connection.allowsAuth) return Promise.resolve();
  // nodemailer sees to this already; credentials in clear would be too dear to rely on it alone.
  if (settings.security !== "none" && !connection.secure)
    return Promise.reject(new Error("The connection is not encrypted"));
  return untilStopped<void>(
    stop,
    () => connection.close(),
    (resolve, reject) => {
      connection.once("error", reject);
      connection.once("end", () => setImmediate(reject, new Error("The connection ended")));
      connection.login({ user, pass: password }, (error) => (error ? reject(error) : resolve()));
    },
  );
}
