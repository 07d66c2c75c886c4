import { Button } from "@/components/ui/button";
import { firstPlace } from "@/lib/client/compose/problems";
import type { Failure } from "@/lib/client/compose/send-state";
import { useComposerContext } from "./composer-context";
import { MessageNotice } from "./message-notice";
import { Notice } from "./notice";
import { useOnline, useSecondsUntil } from "./use-browser-state";

/** It was certainly not sent: why, and the way on. */
export function FailureNotice({ failure }: { failure: Failure }) {
  const { problems } = useComposerContext();
  switch (failure.kind) {
    case "refused":
      if (problems.message) return <MessageNotice problem={problems.message} />;
      return firstPlace(problems) === null ? null : (
        <Notice tone="error">It was not sent. What to mend is marked above.</Notice>
      );
    case "signedOut":
      return <AgainNotice text="You are signed out, so nothing was sent. Your mail is kept." />;
    case "rateLimited":
      return <RateLimitNotice until={failure.until} />;
    case "offline":
      return <OfflineNotice />;
    case "canceled":
      return <Notice tone="info">Cancelled. Nothing was sent.</Notice>;
    case "notSent":
      return <AgainNotice text="It was not sent. Nothing has left, and your words are as they were." />;
    case "unavailable":
      return <AgainNotice text={`${failure.text} Nothing was sent.`} />;
  }
}

function AgainNotice({ text }: { text: string }) {
  const { send } = useComposerContext();
  return (
    <Notice
      tone="error"
      actions={
        <Button size="sm" onClick={() => send()}>
          Send again
        </Button>
      }
    >
      {text}
    </Notice>
  );
}

function OfflineNotice() {
  const { send } = useComposerContext();
  const isOnline = useOnline();
  return (
    <Notice
      tone={isOnline ? "info" : "warn"}
      actions={
        <Button size="sm" variant={isOnline ? "primary" : "secondary"} disabled={!isOnline} onClick={() => send()}>
          Send now
        </Button>
      }
    >
      {isOnline ? "You are online again." : "You are offline. Nothing was sent, and the mail is kept."}
    </Notice>
  );
}

function RateLimitNotice({ until }: { until: number }) {
  const seconds = useSecondsUntil(until);
  return (
    <Notice tone="warn">
      {seconds > 0
        ? `Too many requests at once. Nothing was sent; you can send in ${seconds} ${seconds === 1 ? "second" : "seconds"}.`
        : "You can send now."}
    </Notice>
  );
}
