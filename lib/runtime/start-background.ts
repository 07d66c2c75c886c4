import { database } from "@/lib/core/database";
import { rootLog } from "@/lib/core/log";
import { processSingleton } from "@/lib/core/process-singleton";
import { refreshDueAliases } from "@/lib/email/gmail/refresh-due-aliases";
import { revokeClosed } from "@/lib/email/gmail/revoke-closed";
import { closeRelays } from "@/lib/email/providers/registry";
import { askProviders } from "@/lib/email/reconcile/ask-providers";
import { reconcile } from "@/lib/email/reconcile/reconcile";
import { sendsFinished } from "@/lib/email/send/active-sends";
import { every } from "./every";
import { beat, signOff } from "./heartbeat";

const heartbeatMs = 5_000;
const reconcileMs = 3_000;
const revokeMs = 5_000;
const aliasesMs = 60_000;

/**
 * Starts heartbeat, reconciler and the upkeep of mailboxes, once a process, and returns what stops them after the work in
 * hand is finished.
 */
export function startBackground(): () => Promise<void> {
  return processSingleton("background", () => {
    const log = rootLog();
    const tasks = [
      every(heartbeatMs, log, "heartbeat", beat),
      every(reconcileMs, log, "reconcile", () => reconcile(log)),
      every(reconcileMs, log, "ask providers", () => askProviders(log)),
      every(revokeMs, log, "revoke closed mailboxes", () => revokeClosed(log)),
      every(aliasesMs, log, "read aliases", () => refreshDueAliases(log)),
    ];
    return async () => {
      await sendsFinished();
      await Promise.all(tasks.map((task) => task.stop()));
      await reconcile(log).catch((err: unknown) => log.warn({ err }, "last reconciliation failed"));
      await signOff().catch((err: unknown) => log.warn({ err }, "could not sign off"));
      closeRelays();
      await database().$client.end({ timeout: 2 });
    };
  });
}
