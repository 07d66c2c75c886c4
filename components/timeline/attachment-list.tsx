"use client";

import { useState } from "react";
import { useWorkspace } from "@/components/app/workspace-provider";
import { onDemand } from "@/components/ui/on-demand";
import { mailFileAddress, mailPreviewAddress } from "@/lib/client/timeline/mail-addresses";
import type { ActivityEmail } from "@/lib/client/timeline/message-outcome";
import { previewKind } from "@/lib/client/timeline/preview-kind";
import { withoutBidiControls } from "@/lib/contracts/without-bidi-controls";
import { AttachmentLink } from "./attachment-link";
import { AttachmentTile } from "./attachment-tile";
import type { ShownFile } from "./shown-file";

const FilePreview = onDemand(async () => (await import("./file-preview")).FilePreview);

type AttachmentListProps = { logId: string; files: ActivityEmail["attachments"] };

/** The files of a message: images and PDFs to be looked at, all of them to be downloaded. */
export function AttachmentList({ logId, files }: AttachmentListProps) {
  const { slug } = useWorkspace();
  const [opened, setOpened] = useState<ShownFile | null>(null);
  return (
    <>
      <ul
        aria-label="Attachments"
        className="grid grid-cols-[repeat(auto-fill,minmax(min(100%,--spacing(56)),1fr))] gap-1.5 px-3 pb-3"
      >
        {files.map((file) => {
          const filename = withoutBidiControls(file.filename);
          const address = mailFileAddress(slug, logId, file.id);
          const kind = previewKind(file);
          const previewAddress = mailPreviewAddress(slug, logId, file.id);
          const shown = kind && { filename, size: file.size, kind, address, previewAddress };
          return (
            <li key={file.id} className="min-w-0">
              {shown ? (
                <AttachmentTile file={shown} onOpen={() => setOpened(shown)} onHover={FilePreview.preload} />
              ) : (
                <AttachmentLink filename={filename} size={file.size} address={address} />
              )}
            </li>
          );
        })}
      </ul>
      {opened && <FilePreview file={opened} onClose={() => setOpened(null)} />}
    </>
  );
}
