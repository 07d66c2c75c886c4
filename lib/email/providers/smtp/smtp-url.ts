import { domainToASCII } from "node:url";
import ipaddr from "ipaddr.js";
import { assertUsableSmtpSettings, type SmtpSettings } from "@/lib/email/providers/smtp/smtp-settings";

type Security = SmtpSettings["security"];
const SECURITIES: readonly Security[] = ["tls", "starttls", "opportunistic", "none"];

/**
 * Reads the operator's relay from a URL: `smtps://user:password@host` (TLS, port 465) or `smtp://…` (port 587 with
 * credentials, else 25), with `?security=tls|starttls|opportunistic|none`. Without `security`, smtp:// means STARTTLS
 * required, save for port 465 (TLS, RFC 8314) and for a relay on this machine without credentials (opportunistic).
 *
 * @param url user and password percent-encoded
 * @throws Error that says what to mend and never quotes the URL, which holds a password
 */
export function parseSmtpUrl(url: string): SmtpSettings {
  const parsed = parseUrl(url);
  const user = decode(parsed.username);
  const password = decode(parsed.password);
  const host = hostOf(parsed);
  const security = securityOf(parsed, host, user !== null);
  const port = Number(parsed.port) || defaultPort(security, user !== null);
  const settings: SmtpSettings = { host, port, security, user, password, allowPrivateHost: true };
  assertUsableSmtpSettings(settings);
  return settings;
}

function parseUrl(url: string): URL {
  const parsed = URL.canParse(url) ? new URL(url) : null;
  if (parsed === null || !["smtp:", "smtps:"].includes(parsed.protocol) || parsed.port === "0") {
    throw new Error(
      "The SMTP URL must look like smtps://user:password@host:port, with user and password percent-encoded",
    );
  }
  const unknown = [...parsed.searchParams.keys()].filter((name) => name !== "security");
  if (unknown.length > 0 || parsed.pathname.length > 1 || parsed.hash !== "") {
    throw new Error("The SMTP URL takes nothing after the host but ?security=; percent-encode / ? # in the password");
  }
  return parsed;
}

function decode(part: string): string | null {
  if (part === "") return null;
  try {
    return decodeURIComponent(part);
  } catch {
    throw new Error("The SMTP URL's user or password is not percent-encoded correctly: write % as %25");
  }
}

function hostOf(url: URL): string {
  const literal = url.hostname.replace(/^\[(.*)\]$/, "$1");
  const host = ipaddr.isValid(literal) ? literal : domainToASCII(decode(url.hostname) ?? "");
  if (host === "") throw new Error("The SMTP URL names no valid host");
  return host;
}

function securityOf(url: URL, host: string, hasCredentials: boolean): Security {
  const asked = url.searchParams.get("security");
  const security = SECURITIES.find((known) => known === asked);
  if (asked !== null && security === undefined)
    throw new Error(`The SMTP URL's security must be one of ${SECURITIES.join(", ")}`);
  if (url.protocol === "smtps:") {
    if (asked !== null && asked !== "tls")
      throw new Error("smtps:// always means security=tls; use smtp:// for another");
    return "tls";
  }
  if (security !== undefined) return security;
  if (url.port === "465") return "tls";
  return !hasCredentials && isLoopback(host) ? "opportunistic" : "starttls";
}

function isLoopback(host: string): boolean {
  if (ipaddr.isValid(host)) return ipaddr.process(host).range() === "loopback";
  return host === "localhost" || host.endsWith(".localhost");
}

function defaultPort(security: Security, hasCredentials: boolean): number {
  if (security === "tls") return 465;
  return hasCredentials ? 587 : 25;
}
