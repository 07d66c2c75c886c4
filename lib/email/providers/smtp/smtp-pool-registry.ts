import { createHash } from "node:crypto";
import { createSmtpProvider, type SmtpProvider } from "@/lib/email/providers/smtp/smtp-provider";
import type { SmtpSettings } from "@/lib/email/providers/smtp/smtp-settings";

type Entry = { provider: SmtpProvider; expiry: NodeJS.Timeout };

const UNUSED_MS = 5 * 60 * 1000;
const REGISTRY = Symbol.for("tern.smtp-pools");

/**
 * The process's one provider for these settings, made when it is missing. Changed settings (a new password) are other
 * settings, with connections of their own; the old ones end when nobody asked for them for five minutes.
 */
export function smtpProviderFor(settings: SmtpSettings): SmtpProvider {
  const pools = registry();
  const key = keyOf(settings);
  const known = pools.get(key);
  if (known) {
    known.expiry.refresh();
    return known.provider;
  }
  const provider = createSmtpProvider(settings);
  const expire = () => {
    pools.delete(key);
    provider.close();
  };
  pools.set(key, { provider, expiry: setTimeout(expire, UNUSED_MS).unref() });
  return provider;
}

/** Ends all idle connections of the process; sends under way finish. For shutdown. */
export function closeAllSmtpPools(): void {
  for (const { provider, expiry } of registry().values()) {
    clearTimeout(expiry);
    provider.close();
  }
  registry().clear();
}

/** A hash, so that no password can be read off the registry. */
function keyOf(settings: SmtpSettings): string {
  const { host, port, security, user, password, allowPrivateHost } = settings;
  const identity = JSON.stringify([host, port, security, user, password, allowPrivateHost]);
  return createHash("sha256").update(identity).digest("base64");
}

/** On globalThis, because Next bundles this module more than once. The symbol is ours alone, which the cast relies on. */
function registry(): Map<string, Entry> {
  const holder = globalThis as { [REGISTRY]?: Map<string, Entry> };
  holder[REGISTRY] ??= new Map();
  return holder[REGISTRY];
}
