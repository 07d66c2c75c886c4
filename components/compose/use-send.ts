import { useCallback, useMemo, useReducer, useRef } from "react";
import { useWorkspace } from "@/components/app/workspace-provider";
import type { Api } from "@/lib/client/api-client";
import { deliver, type SendPorts } from "@/lib/client/compose/deliver";
import type { DraftAttempt, DraftFields } from "@/lib/client/compose/draft";
import type { Identity } from "@/lib/client/compose/identity";
import { randomKey } from "@/lib/client/compose/random-key";
import type { Outgoing } from "@/lib/client/compose/send-body";
import { type Outcome, outcomeOfLogs } from "@/lib/client/compose/send-outcome";
import { editing, nextAttempt, type SendState, sendReducer } from "@/lib/client/compose/send-state";
import { getEmailLogContract, listEmailLogsContract, resolveEmailLogContract } from "@/lib/contracts/email-logs";
import { callSend } from "./call-send";
import { useFollowLog } from "./use-follow-log";
import { useLatest } from "./use-latest";

type Mail = { fields: DraftFields; html: string; identity: Identity };

type Send = {
  state: SendState;
  /** Sends what is given. `remember` has to have written the attempt down before anything leaves. */
  submit: (mail: Mail, remember: (attempt: DraftAttempt) => Promise<void>) => Promise<void>;
  cancel: () => void;
  reopen: (attempt: DraftAttempt) => void;
  edited: () => void;
  lookAgain: () => void;
  settle: (outcome: "sent" | "failed") => Promise<void>;
};

/** Sending, from the press to the certain end. One message however often Send is pressed. */
export function useSend(): Send {
  const { api } = useWorkspace();
  const ports = useMemo(() => createPorts(api), [api]);
  const [state, dispatch] = useReducer(sendReducer, editing);
  const latest = useLatest(state);
  // State changes at the next render; a second press can come before it.
  const isBusy = useRef(false);
  const controller = useRef<AbortController | null>(null);

  const onOutcome = useCallback((key: string, outcome: Outcome) => dispatch({ type: "answered", key, outcome }), []);
  const lookAgain = useFollowLog(ports, state, onOutcome);

  const submit = useCallback(
    async (mail: Mail, remember: (attempt: DraftAttempt) => Promise<void>) => {
      if (isBusy.current) return;
      isBusy.current = true;
      const attempt = nextAttempt(latest(), randomKey, Date.now());
      const abort = new AbortController();
      controller.current = abort;
      dispatch({ type: "submitted", attempt });
      const outcome = await attemptSend(ports, mail, attempt, {
        signal: abort.signal,
        remember: () => remember(attempt),
        onProgress: (sentBytes, totalBytes) => dispatch({ type: "progressed", fraction: sentBytes / totalBytes }),
      });
      dispatch({ type: "answered", key: attempt.key, outcome });
      isBusy.current = false;
    },
    [ports, latest],
  );

  return {
    state,
    submit,
    cancel: () => controller.current?.abort(),
    reopen: useCallback((attempt) => dispatch({ type: "reopened", attempt }), []),
    edited: useCallback(() => dispatch({ type: "edited" }), []),
    lookAgain,
    settle: async (outcome) => {
      if (state.kind !== "unknown") return;
      const { data } = await api.call(resolveEmailLogContract, { params: { id: state.logId }, body: { outcome } });
      const settled = outcomeOfLogs([data]);
      if (settled) onOutcome(state.attempt.key, settled);
    },
  };
}

type AttemptOptions = {
  signal: AbortSignal;
  remember: () => Promise<void>;
  onProgress: (sentBytes: number, totalBytes: number) => void;
};

async function attemptSend(
  ports: SendPorts,
  { fields, html, identity }: Mail,
  { key }: DraftAttempt,
  { signal, remember, onProgress }: AttemptOptions,
): Promise<Outcome> {
  if (!navigator.onLine) return { kind: "offline" };
  let outgoing: Outgoing;
  try {
    const { toOutgoing } = await import("@/lib/client/compose/send-body");
    outgoing = await toOutgoing(fields, html, identity);
    await remember();
  } catch {
    if (signal.aborted) return { kind: "canceled" };
    const text = "A file could not be read. Perhaps it was moved or changed; remove it and attach it again.";
    return { kind: "refused", problems: { attachments: { text, tone: "error" } } };
  }
  return signal.aborted ? { kind: "canceled" } : deliver(ports, outgoing, key, { signal, onProgress });
}

function createPorts(api: Api): SendPorts {
  return {
    post: async (outgoing, key, transfer) => {
      const answer = await callSend(api, outgoing, { headers: { idempotency_key: key } }, transfer);
      if ("dry_run" in answer) throw new Error("a send was answered as a dry run");
      return answer;
    },
    findLogs: async (key) => (await api.call(listEmailLogsContract, { query: { idempotency_key: key } })).data,
    getLog: async (id) => (await api.call(getEmailLogContract, { params: { id } })).data,
    wait: (delayMs) => new Promise((resolve) => setTimeout(resolve, delayMs)),
  };
}
