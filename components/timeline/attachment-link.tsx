import { Paperclip } from "lucide-react";
import { formatBytes } from "@/lib/client/compose/format-bytes";

type AttachmentLinkProps = { filename: string; size: number; address: string };

/** A file as a download. */
export function AttachmentLink({ filename, size, address }: AttachmentLinkProps) {
  return (
    <a
      href={address}
      download={filename}
      className="flex h-10 min-w-0 items-center gap-2 rounded-md border px-2.5 text-xs transition-colors duration-120 hover:border-line-strong hover:bg-fill"
    >
      <Paperclip aria-hidden className="size-3.5 shrink-0 text-ink-3" />
      <span className="min-w-0 truncate" dir="auto">
        {filename}
      </span>
      <span className="tabular shrink-0 text-ink-3">{formatBytes(size)}</span>
    </a>
  );
}
