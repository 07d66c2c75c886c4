import type { InstanceCtx } from "./context";
import { database } from "./database";
import { newId } from "./ids";
import { rootLog } from "./log";

/** For work that nobody asked for over HTTP: the command line, background work, start-up. */
export function systemContext(): InstanceCtx {
  const requestId = newId();
  return {
    db: database(),
    log: rootLog().child({ request_id: requestId }),
    requestId,
    clock: () => new Date(),
    signal: new AbortController().signal,
  };
}
