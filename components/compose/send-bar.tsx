import { Paperclip, Trash2 } from "lucide-react";
import { useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { IconButton } from "@/components/ui/icon-button";
import { Kbd } from "@/components/ui/kbd";
import { waitUntil } from "@/lib/client/compose/send-state";
import { printedKeys } from "@/lib/client/shortcuts";
import { useComposerContext } from "./composer-context";
import { DraftStatusLine } from "./draft-status-line";
import { useSecondsUntil } from "./use-browser-state";

/** The last line: files, the draft, Send. */
export function SendBar() {
  const { state, isLocked, send, addFiles } = useComposerContext();
  const input = useRef<HTMLInputElement>(null);
  const seconds = useSecondsUntil(waitUntil(state));
  return (
    <div className="flex items-center gap-1">
      <IconButton id="compose-attach" label="Attach files" disabled={isLocked} onClick={() => input.current?.click()}>
        <Paperclip aria-hidden />
      </IconButton>
      <input
        ref={input}
        id="compose-files"
        type="file"
        multiple
        hidden
        aria-label="Choose files"
        onChange={({ currentTarget }) => {
          addFiles([...(currentTarget.files ?? [])]);
          currentTarget.value = "";
        }}
      />
      <DiscardButton />
      <DraftStatusLine />
      <Button
        variant="primary"
        data-send
        className="ml-auto"
        busy={state.kind === "sending"}
        disabled={isLocked || seconds > 0}
        onClick={() => send()}
      >
        {seconds > 0 ? `Send in ${seconds} s` : "Send"}
        <Kbd
          keys={printedKeys("mod+Enter")}
          className="ml-1 max-md:hidden [&_kbd]:border-on-accent/30 [&_kbd]:bg-transparent [&_kbd]:text-on-accent"
        />
      </Button>
    </div>
  );
}

function DiscardButton() {
  const { isLocked, discard, isWorthAsking } = useComposerContext();
  const [isAsking, setAsking] = useState(false);
  return (
    <>
      <IconButton
        label="Discard draft"
        disabled={isLocked}
        onClick={() => (isWorthAsking() ? setAsking(true) : discard())}
      >
        <Trash2 aria-hidden />
      </IconButton>
      <ConfirmDialog
        open={isAsking}
        onOpenChange={setAsking}
        title="Discard this draft?"
        description="What you wrote, and the files in it, will be gone."
        confirmLabel="Discard draft"
        danger
        onConfirm={() => {
          setAsking(false);
          discard();
        }}
      />
    </>
  );
}
