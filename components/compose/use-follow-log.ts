import { useCallback, useEffect, useState } from "react";
import { followLog, type SendPorts } from "@/lib/client/compose/deliver";
import type { Outcome } from "@/lib/client/compose/send-outcome";
import { openAttempt, type SendState } from "@/lib/client/compose/send-state";

/** While an attempt's end is open and its POST is over, asks the log how it stands. Returns the way to begin anew. */
export function useFollowLog(
  ports: SendPorts,
  state: SendState,
  onOutcome: (key: string, outcome: Outcome) => void,
): () => void {
  const attempt = state.kind === "sending" ? null : openAttempt(state);
  const key = attempt?.key ?? null;
  const logId = "logId" in state ? state.logId : null;
  const isOffline = state.kind === "checking" && state.obstacle === "offline";
  const [round, setRound] = useState(0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new round begins anew what waits for network or sign-in
  useEffect(() => {
    if (key === null) return undefined;
    const controller = new AbortController();
    const target = logId === null ? { key } : { logId };
    void followLog(ports, target, (outcome) => onOutcome(key, outcome), controller.signal);
    return () => controller.abort();
  }, [ports, key, logId, round, onOutcome]);

  const again = useCallback(() => setRound((count) => count + 1), []);
  useEffect(() => {
    if (!isOffline) return undefined;
    window.addEventListener("online", again);
    return () => window.removeEventListener("online", again);
  }, [isOffline, again]);
  return again;
}
