"use client";

import { useState } from "react";
import { useWorkspace } from "@/components/app/workspace-provider";
import { onDemand } from "@/components/ui/on-demand";
import { mailFileAddress, mailPreviewAddress } from "@/lib/client/timeline/mail-addresses";
import type { ActivityEmail } from "@/lib/client/timeline/message-outcome";
import { previewKind } from "@/lib/client/timeline/preview-kind";
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
      <ul aria-label="Attachments" className="flex flex-wrap gap-1.5 px-3 pb-2.5">
        {files.map((file) => {
          const address = mailFileAddress(slug, logId, file.id);
          const kind = previewKind(file);
          const shown = kind && { ...file, kind, address, previewAddress: mailPreviewAddress(slug, logId, file.id) };
          return (
            <li key={file.id} className="min-w-0 max-w-full">
              {shown ? (
                <AttachmentTile file={shown} onOpen={() => setOpened(shown)} onHover={FilePreview.preload} />
              ) : (
                <AttachmentLink filename={file.filename} size={file.size} address={address} />
              )}
            </li>
          );
        })}
      </ul>
      {opened && <FilePreview file={opened} onClose={() => setOpened(null)} />}
    </>
  );
}
