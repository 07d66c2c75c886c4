import { connect, type Socket } from "node:net";
import { startDeadline } from "@/lib/net/deadline";
import { type ResolveRules, resolvePublicHost } from "@/lib/net/resolve-public-host";
import { untilStopped } from "@/lib/net/until-stopped";

/** More than these share the time too thinly for one lost SYN (sent again after 1 s) to be made up for. */
const MAX_ADDRESSES = 4;

export type ConnectTarget = ResolveRules & {
  host: string;
  port: number;
  /** Time for the look-up and all attempts together. */
  timeoutMs: number;
};

/**
 * Connects to one of the checked addresses of a host, trying the next when one fails or takes more than its share.
 *
 * @returns a connected socket with TCP_NODELAY; it has an error listener, so an early reset never kills the process
 * @throws HostRefusedError, DeadlineError, StoppedError, or the system's error of the last attempt
 */
export async function connectToHost(target: ConnectTarget, stop: AbortSignal): Promise<Socket> {
  const endsAt = performance.now() + target.timeoutMs;
  const addresses = await resolveInTime(target, stop);
  const candidates = addresses.slice(0, MAX_ADDRESSES);
  let failure: unknown;
  for (const [index, address] of candidates.entries()) {
    const share = startDeadline(stop, (endsAt - performance.now()) / (candidates.length - index));
    try {
      return await connectOnce(address, target.port, share.signal);
    } catch (error) {
      if (stop.aborted) throw error;
      failure = error;
    } finally {
      share.end();
    }
  }
  throw failure;
}

async function resolveInTime(target: ConnectTarget, stop: AbortSignal): Promise<readonly string[]> {
  const deadline = startDeadline(stop, target.timeoutMs);
  try {
    return await untilStopped<readonly string[]>(
      deadline.signal,
      () => {}, // the system's resolver cannot be called back; its late answer is ignored
      (resolve, reject) => resolvePublicHost(target.host, target).then(resolve, reject),
    );
  } finally {
    deadline.end();
  }
}

function connectOnce(address: string, port: number, stop: AbortSignal): Promise<Socket> {
  const socket = connect({ host: address, port, noDelay: true });
  return untilStopped<Socket>(
    stop,
    () => socket.destroy(),
    (resolve, reject) => {
      socket.on("error", reject);
      socket.once("connect", () => resolve(socket));
    },
  );
}
