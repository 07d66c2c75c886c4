import { useEffect, useState } from "react";
import { Button } from "@/components/ui/button";
import { useComposerContext } from "./composer-context";
import { Notice } from "./notice";

/** How much has left. Once all of it has, the mail server's answer is waited for. */
export function SendProgress({ fraction }: { fraction: number }) {
  const { cancel, fields } = useComposerContext();
  const canCancel = useDelay(CANCEL_AFTER_MS);
  const percent = Math.round(fraction * 100);
  const isUploading = fields.files.length > 0 && percent < 100;
  return (
    <Notice
      tone="busy"
      actions={
        canCancel && (
          <Button size="sm" className="animate-fade-in" onClick={cancel}>
            Cancel
          </Button>
        )
      }
    >
      <span className="tabular flex items-center gap-2">
        {isUploading ? `Sending… ${percent} %` : "Sending…"}
        {isUploading && (
          <progress
            aria-label="Upload"
            value={percent}
            max={100}
            className="h-1 min-w-16 flex-1 appearance-none overflow-hidden rounded-full [&::-moz-progress-bar]:bg-accent [&::-webkit-progress-bar]:bg-fill-strong [&::-webkit-progress-value]:bg-accent"
          />
        )}
      </span>
    </Notice>
  );
}

/** The second click of a double click on Send must not land on Cancel. */
const CANCEL_AFTER_MS = 800;

function useDelay(delayMs: number): boolean {
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setOver(true), delayMs);
    return () => clearTimeout(timer);
  }, [delayMs]);
  return isOver;
}
