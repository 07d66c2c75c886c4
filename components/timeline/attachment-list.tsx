import { Paperclip } from "lucide-react";
import { useWorkspace } from "@/components/app/workspace-provider";
import { formatBytes } from "@/lib/client/compose/format-bytes";
import { mailFileAddress } from "@/lib/client/timeline/mail-addresses";
import type { ActivityEmail } from "@/lib/client/timeline/message-outcome";

type AttachmentListProps = { logId: string; files: ActivityEmail["attachments"] };

/** The files of a message, each a download. */
export function AttachmentList({ logId, files }: AttachmentListProps) {
  const { slug } = useWorkspace();
  return (
    <ul aria-label="Attachments" className="flex flex-wrap gap-1.5 px-3 pb-2.5">
      {files.map(({ id, filename, size }) => (
        <li key={id} className="min-w-0 max-w-full">
          <a
            href={mailFileAddress(slug, logId, id)}
            download={filename}
            className="flex h-7 min-w-0 items-center gap-1.5 rounded-md border px-2 text-xs transition-colors duration-120 hover:border-line-strong hover:bg-fill"
          >
            <Paperclip aria-hidden className="size-3 shrink-0 text-ink-3" />
            <span className="min-w-0 truncate" dir="auto">
              {filename}
            </span>
            <span className="tabular shrink-0 text-ink-3">{formatBytes(size)}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}
