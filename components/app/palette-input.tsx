import { Spinner } from "@/components/ui/spinner";
import { cn } from "@/lib/client/class-names";

export const paletteLook = {
  overlay: "fixed inset-0 z-50 bg-black/30 dark:bg-black/55",
  panel:
    "fixed inset-x-2 top-[10vh] z-50 mx-auto max-w-xl overflow-hidden rounded-xl border bg-raised shadow-sheet outline-none",
  bar: "flex h-12 items-center gap-2 border-b px-4",
  input: "h-full min-w-0 flex-1 bg-transparent text-base outline-none pointer-coarse:text-lg",
  placeholder: "Find a contact, customer or deal, or type a command",
};

type PaletteInputProps = { query: string; onQuery: (query: string) => void; onClose: () => void };

/** The palette's first line, for the moment before the rest of it is there. */
export function PaletteInput({ query, onQuery, onClose }: PaletteInputProps) {
  return (
    <>
      <div aria-hidden className={cn(paletteLook.overlay, "animate-fade-in")} />
      <div role="dialog" aria-modal="true" aria-label="Search and commands" className={paletteLook.panel}>
        <div className={paletteLook.bar}>
          <Spinner className="text-ink-3" />
          <input
            ref={focusOnce}
            aria-label="Search and commands"
            value={query}
            onChange={(event) => onQuery(event.target.value)}
            onKeyDown={(event) => event.key === "Escape" && onClose()}
            placeholder={paletteLook.placeholder}
            className={paletteLook.input}
          />
        </div>
      </div>
    </>
  );
}

/** Stable, so that React calls it once. */
function focusOnce(input: HTMLInputElement | null): void {
  input?.focus();
}
