import { toast } from "@/components/ui/toast";

/** Long enough to read, think, and reach for the button (WCAG 2.2.1 asks for no less than can be done without haste). */
const durationMs = 10_000;

/** Says what was done, and takes it back on request. */
export function undoToast(message: string, undo: () => unknown): void {
  toast(message, { duration: durationMs, action: { label: "Undo", onClick: () => void undo() } });
}
