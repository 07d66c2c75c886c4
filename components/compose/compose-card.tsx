import { type KeyboardEvent, type RefObject, useEffect, useRef, useState } from "react";
import { toast } from "@/components/ui/toast";
import { cn } from "@/lib/client/class-names";
import type { ComposeRequest } from "@/lib/client/compose/compose-request";
import type { Draft } from "@/lib/client/compose/draft";
import { deleteDraft } from "@/lib/client/compose/draft-storage";
import { CardHeader, type CardSize } from "./card-header";
import { ComposeForm } from "./compose-form";
import type { ComposeHandle } from "./compose-handle";
import { ComposerContext } from "./composer-context";
import { DropHint } from "./drop-hint";
import { useComposer } from "./use-composer";
import { useFileDrop } from "./use-file-drop";
import { useKeptFocus } from "./use-kept-focus";
import { useLastFocus } from "./use-last-focus";

type ComposeCardProps = {
  request: ComposeRequest;
  draftKey: string;
  loaded: Draft | null;
  calls: number;
  handle: RefObject<ComposeHandle>;
  onClose: () => void;
};

const looks: Record<CardSize, string> = {
  docked: "right-4 bottom-0 h-155 max-h-[calc(100dvh-1rem)] w-140 rounded-t-xl",
  sheet: "inset-x-0 inset-y-[6dvh] mx-auto w-[min(56rem,92vw)] rounded-xl",
  minimised: "right-4 bottom-0 w-80 rounded-t-xl",
};

/** A card at the foot of the page, which stays usable; the whole screen on phones. */
export function ComposeCard({ request, draftKey, loaded, calls, handle, onClose }: ComposeCardProps) {
  const composer = useComposer({ request, draftKey, loaded, onDone: onClose });
  const { state, keep, send, isLocked } = composer;
  const [size, setSize] = useState<CardSize>("docked");
  const [isLinkOpen, setLinkOpen] = useState(false);
  const drop = useFileDrop(composer.addFiles, !isLocked);
  const dialog = useRef<HTMLDivElement>(null);
  const form = useRef<HTMLDivElement>(null);
  const keptFocus = useKeptFocus(dialog);
  const rememberFocus = useLastFocus({ form, isHidden: size === "minimised", calls });
  const isSending = state.kind === "sending";

  useEffect(() => {
    handle.current.isSending = isSending;
    return () => {
      handle.current.isSending = false;
    };
  }, [handle, isSending]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: each further call for the dialog brings it back from its title bar
  useEffect(() => setSize((present) => (present === "minimised" ? "docked" : present)), [calls]);

  const close = async () => {
    if (isSending) return setSize("minimised");
    if (await keep()) tellKept(draftKey);
    onClose();
  };

  const onKeyDown = (event: KeyboardEvent) => {
    // Lists and panels that float above belong to it for React, but not on the page; their keys are theirs.
    if (!(event.target instanceof Node && event.currentTarget.contains(event.target))) return;
    const withCommand = event.metaKey || event.ctrlKey;
    if (event.key === "Escape" && !event.defaultPrevented) void close();
    else if (event.key === "Enter" && withCommand) send();
    else if (event.key.toLowerCase() === "k" && withCommand) setLinkOpen(true);
    else return;
    event.preventDefault();
  };

  return (
    <ComposerContext value={composer}>
      <div
        ref={dialog}
        role="dialog"
        aria-modal="false"
        aria-labelledby="compose-title"
        data-composer
        tabIndex={-1}
        onKeyDown={onKeyDown}
        {...drop.handlers}
        onPointerDown={keptFocus.enter}
        onFocus={(event) => {
          keptFocus.enter();
          rememberFocus(event);
        }}
        className={cn(
          "fixed z-40 flex animate-rise-in flex-col overflow-hidden border bg-raised shadow-sheet outline-none",
          looks[size],
          size !== "minimised" && "max-md:inset-0 max-md:h-dvh max-md:max-h-none max-md:w-full max-md:rounded-none",
        )}
      >
        <CardHeader size={size} onSize={setSize} onClose={() => void close()} />
        <div ref={form} className={cn("flex min-h-0 flex-1 flex-col", size === "minimised" && "hidden")}>
          <ComposeForm isLinkOpen={isLinkOpen} onLinkOpenChange={setLinkOpen} />
        </div>
        {drop.isOver && <DropHint />}
      </div>
    </ComposerContext>
  );
}

function tellKept(draftKey: string): void {
  toast("Draft kept", { action: { label: "Discard", onClick: () => void deleteDraft(draftKey) } });
}
