import { Maximize2, Minimize2, Minus, X } from "lucide-react";
import { IconButton } from "@/components/ui/icon-button";
import { withoutBidiControls } from "@/lib/contracts/without-bidi-controls";
import { useComposerContext } from "./composer-context";

export type CardSize = "docked" | "sheet" | "minimised";

type CardHeaderProps = { size: CardSize; onSize: (size: CardSize) => void; onClose: () => void };

/** The title bar: what it is, and the three sizes. */
export function CardHeader({ size, onSize, onClose }: CardHeaderProps) {
  const { fields, state } = useComposerContext();
  const isSmall = size === "minimised";
  const subject = withoutBidiControls(fields.subject).trim();
  return (
    <header className="flex h-10 shrink-0 items-center gap-0.5 border-b bg-fill pr-1.5 pl-4">
      <h2 id="compose-title" className="min-w-0 flex-1 truncate font-medium text-sm">
        {isSmall && state.kind === "sending" ? "Sending… " : fields.reply ? "Reply" : "New message"}
        {subject !== "" && (
          <span className="font-normal text-ink-2">
            {" · "}
            <bdi>{subject}</bdi>
          </span>
        )}
      </h2>
      <IconButton
        label={isSmall ? "Open" : "Minimise"}
        size="icon-sm"
        className="max-md:hidden"
        onClick={() => onSize(isSmall ? "docked" : "minimised")}
      >
        {isSmall ? <Maximize2 aria-hidden /> : <Minus aria-hidden />}
      </IconButton>
      {!isSmall && (
        <IconButton
          label={size === "sheet" ? "Make smaller" : "Make larger"}
          size="icon-sm"
          className="max-md:hidden"
          onClick={() => onSize(size === "sheet" ? "docked" : "sheet")}
        >
          {size === "sheet" ? <Minimize2 aria-hidden /> : <Maximize2 aria-hidden />}
        </IconButton>
      )}
      <IconButton label="Close and keep draft" shortcut="Esc" size="icon-sm" onClick={onClose}>
        <X aria-hidden />
      </IconButton>
    </header>
  );
}
