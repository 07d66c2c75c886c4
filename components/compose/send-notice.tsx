import { Button } from "@/components/ui/button";
import { useComposerContext } from "./composer-context";
import { FailureNotice } from "./failure-notice";
import { MessageNotice } from "./message-notice";
import { Notice } from "./notice";
import { SendProgress } from "./send-progress";
import { UnknownNotice } from "./unknown-notice";

/** How the last press on Send stands. Read out whenever it changes. */
export function SendNotice() {
  const { state } = useComposerContext();
  const isAlert = state.kind === "failed" || state.kind === "unknown";
  return (
    <div role={isAlert ? "alert" : "status"}>
      <StateNotice />
    </div>
  );
}

function StateNotice() {
  const { state } = useComposerContext();
  switch (state.kind) {
    case "editing":
    case "sent":
      return <WriterNotice />;
    case "sending":
      return <SendProgress fraction={state.fraction} />;
    case "checking":
      return state.obstacle === "signedOut" ? (
        <SignedOutNotice />
      ) : (
        <Notice tone="busy">{checkingTexts[state.obstacle ?? state.cause]}</Notice>
      );
    case "inProgress":
      return <Notice tone="busy">The server is still sending it…</Notice>;
    case "logFailed":
      return <Notice tone="ok">Delivered. Adding it to the timeline…</Notice>;
    case "unknown":
      return <UnknownNotice />;
    case "failed":
      return <FailureNotice failure={state.failure} />;
  }
}

const checkingTexts = {
  canceled: "Cancelled. Looking whether it had already gone…",
  lost: "The connection was lost. Looking whether it was sent…",
  reloaded: "This mail was being sent when the page closed. Looking whether it was sent…",
  offline: "The server cannot be reached. Whether it was sent is looked up as soon as it answers.",
};

/** Asking was refused; it is asked again only when the writer is ready to sign in. */
function SignedOutNotice() {
  const { lookAgain } = useComposerContext();
  return (
    <Notice
      tone="warn"
      actions={
        <Button size="sm" onClick={lookAgain}>
          Look again
        </Button>
      }
    >
      You are signed out. Sign in again to see whether it was sent.
    </Notice>
  );
}

/** While one writes: what Send wants to know first, and what was done on the side. */
function WriterNotice() {
  const { asksAboutFile, send, note, problems } = useComposerContext();
  if (asksAboutFile) {
    return (
      <Notice
        tone="warn"
        actions={
          <>
            <Button size="sm" onClick={() => document.getElementById("compose-files")?.click()}>
              Attach a file
            </Button>
            <Button size="sm" variant="primary" autoFocus onClick={() => send({ withoutFile: true })}>
              Send without
            </Button>
          </>
        }
      >
        The text speaks of an attachment, and there is none.
      </Notice>
    );
  }
  if (problems.message) return <MessageNotice problem={problems.message} />;
  return note && <Notice tone="info">{note}</Notice>;
}
