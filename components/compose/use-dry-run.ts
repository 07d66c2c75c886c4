import { useCallback, useEffect, useRef } from "react";
import { useWorkspace } from "@/components/app/workspace-provider";
import { ApiError } from "@/lib/client/api-error";
import type { DraftFields } from "@/lib/client/compose/draft";
import type { Identity } from "@/lib/client/compose/identity";
import type { Problems } from "@/lib/client/compose/problem";
import { problemsOf } from "@/lib/client/compose/problems";
import { callSend } from "./call-send";
import { useLatest } from "./use-latest";

const PAUSE_MS = 1_200;

/** What could be sent as it stands; null while something is missing. */
type Sendable = { fields: DraftFields; html: string; identity: Identity } | null;

/** Asks what Send would answer while typing pauses, so that a dead link or too much weight shows early. */
export function useDryRun(collect: () => Sendable, onAnswer: (hints: Problems) => void) {
  const { api } = useWorkspace();
  const latest = useLatest({ collect, onAnswer });
  const running = useRef<AbortController | null>(null);
  const timer = useRef<number | null>(null);

  const stop = useCallback(() => {
    if (timer.current !== null) window.clearTimeout(timer.current);
    running.current?.abort();
    running.current = null;
  }, []);

  const schedule = useCallback(() => {
    stop();
    timer.current = window.setTimeout(async () => {
      const sendable = latest().collect();
      if (!sendable || !navigator.onLine) return;
      const controller = new AbortController();
      running.current = controller;
      const { toDryRun } = await import("@/lib/client/compose/send-body");
      const outgoing = toDryRun(sendable.fields, sendable.html, sendable.identity);
      try {
        await callSend(api, outgoing, { query: { dry_run: "true" } }, { signal: controller.signal });
        latest().onAnswer({});
      } catch (error) {
        if (!controller.signal.aborted) latest().onAnswer(hintsOf(error));
      }
    }, PAUSE_MS);
  }, [api, stop, latest]);

  useEffect(() => stop, [stop]);
  return { schedule, stop };
}

/** Only what can be mended in the dialog; that the run itself failed is nobody's business. */
function hintsOf(error: unknown): Problems {
  if (!(error instanceof ApiError)) return {};
  const isAboutTheMail = ["VALIDATION_ERROR", "PAYLOAD_TOO_LARGE", "SENDER_NOT_CONNECTED", "EMAIL_NOT_CONFIGURED"];
  if (!isAboutTheMail.includes(error.code)) return {};
  const { message: _message, ...hints } = problemsOf(error, "hint");
  return hints;
}
