import { Download, Paperclip } from "lucide-react";
import { formatBytes } from "@/lib/client/compose/format-bytes";

type AttachmentLinkProps = { filename: string; size: number; address: string };

/** A file as a download. */
export function AttachmentLink({ filename, size, address }: AttachmentLinkProps) {
  return (
    <a
      href={address}
      download={filename}
      className="flex h-10 min-w-0 items-center overflow-hidden rounded-md border text-xs transition-colors duration-120 hover:border-line-strong hover:bg-fill"
    >
      <span className="mr-2 flex size-10 shrink-0 items-center justify-center border-r bg-fill text-ink-3">
        <Paperclip aria-hidden className="size-4" />
      </span>
      <bdi className="min-w-0 truncate">{filename}</bdi>
      <span className="tabular ml-2 shrink-0 text-ink-3">{formatBytes(size)}</span>
      <Download aria-hidden className="mx-2.25 ml-auto size-3.5 shrink-0 text-ink-3" />
    </a>
  );
}
