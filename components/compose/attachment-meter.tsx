import { cn } from "@/lib/client/class-names";
import { formatBytes } from "@/lib/client/compose/format-bytes";
import type { FileMeter } from "@/lib/client/compose/message-size";

/** How full the way is. A mail carries files in base64, which adds a third: both numbers are told. */
export function AttachmentMeter({ meter, maxBytes }: { meter: FileMeter; maxBytes: number }) {
  const percent = Math.min(100, Math.round(meter.fraction * 100));
  const fill = !meter.fits ? "bg-danger" : percent > 85 ? "bg-warn" : "bg-accent";
  return (
    <div className="mt-1.5 flex items-center gap-2">
      <div aria-hidden className="h-1 w-24 overflow-hidden rounded-full bg-fill-strong">
        <div className={cn("h-full", fill)} style={{ width: `${percent}%` }} />
      </div>
      <span className="tabular text-ink-3 text-xs">
        {formatBytes(meter.totalBytes)} of {formatBytes(maxBytes)}; {formatBytes(meter.encodedBytes)} in the mail
      </span>
    </div>
  );
}
