import { env } from "@/lib/core/env";
import { invalidFields } from "@/lib/core/errors";
import { resolvePublicHost } from "@/lib/net/resolve-public-host";

type RelayFields = {
  smtpHost?: string | null | undefined;
  smtpPort?: number | null | undefined;
  smtpSecurity?: "tls" | "starttls" | "none" | null | undefined;
  smtpUser?: string | null | undefined;
  smtpPassword?: string | null | undefined;
};

/**
 * Refuses settings that could never work or would open the network behind this server: fields of a relay without a
 * host, a user without a password, credentials in clear, and a host that is private, loopback or link-local (unless
 * the environment allows those). Throws VALIDATION_ERROR.
 */
export async function assertUsableRelay(relay: RelayFields): Promise<void> {
  const problems = relayProblems(relay);
  if (Object.keys(problems).length > 0) throw invalidFields(problems);
  if (relay.smtpHost) await assertPublicHost(relay.smtpHost);
}

function relayProblems(relay: RelayFields): Record<string, string[]> {
  const problems: Record<string, string[]> = {};
  const own = [relay.smtpPort, relay.smtpSecurity, relay.smtpUser, relay.smtpPassword];
  if (!relay.smtpHost && own.some((value) => value !== null && value !== undefined)) {
    problems.smtp_host = ["is required with other smtp_ fields; leave them all out to use the server's own relay"];
  }
  if (Boolean(relay.smtpUser) !== Boolean(relay.smtpPassword)) {
    problems[relay.smtpUser ? "smtp_password" : "smtp_user"] = ["is required: user and password go together"];
  }
  if (relay.smtpUser && relay.smtpSecurity === "none") {
    problems.smtp_security = ['must be "tls" or "starttls" with a password, which would otherwise travel in clear'];
  }
  return problems;
}

async function assertPublicHost(host: string): Promise<void> {
  if (env().ALLOW_PRIVATE_MAIL_HOSTS) return;
  const checked = await resolvePublicHost(host, { allowPrivate: false }).catch(() => null);
  if (checked) return;
  throw invalidFields(
    { smtp_host: ["cannot be used: it is unknown, or an address inside this server's own network"] },
    "An operator can allow such hosts with ALLOW_PRIVATE_MAIL_HOSTS=1.",
  );
}
