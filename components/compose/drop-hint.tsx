import { Paperclip } from "lucide-react";

/** While files are held over the dialog. It lets the drop through to what lies below. */
export function DropHint() {
  return (
    <div className="pointer-events-none absolute inset-0 z-10 flex animate-fade-in items-end justify-center rounded-[inherit] border-2 border-accent bg-accent-soft/40 pb-24">
      <p className="flex items-center gap-2 rounded-full bg-accent px-4 py-2 font-medium text-on-accent text-sm shadow-float">
        <Paperclip aria-hidden className="size-4" />
        Drop to attach. Pictures dropped into the text show there.
      </p>
    </div>
  );
}
