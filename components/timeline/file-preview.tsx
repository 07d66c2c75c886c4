"use client";

import { Download } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { ErrorState } from "@/components/ui/error-state";
import { onDemand } from "@/components/ui/on-demand";
import { Skeleton } from "@/components/ui/skeleton";
import { cn } from "@/lib/client/class-names";
import { formatBytes } from "@/lib/client/compose/format-bytes";
import type { ShownFile } from "./shown-file";

/** With the reader, which is large. */
const PdfView = onDemand(async () => (await import("./pdf-view")).PdfView);

const kindNames = { image: "Image", pdf: "PDF" };

/** An image or a PDF in front of the page. Nothing in it can run. */
export function FilePreview({ file, onClose }: { file: ShownFile; onClose: () => void }) {
  return (
    <Dialog
      open
      onOpenChange={(isOpen) => !isOpen && onClose()}
      title={<bdi>{file.filename}</bdi>}
      description={`${kindNames[file.kind]}, ${formatBytes(file.size)}`}
      size="lg"
      footer={
        <Button asChild>
          <a href={file.address} download={file.filename}>
            <Download aria-hidden />
            Download
          </a>
        </Button>
      }
    >
      {file.kind === "image" ? (
        <ImageView file={file} />
      ) : (
        <PdfView file={file} waiting={<Skeleton className="h-[64dvh] w-full" />} />
      )}
    </Dialog>
  );
}

function ImageView({ file }: { file: ShownFile }) {
  const [state, setState] = useState<"loading" | "shown" | "failed">("loading");
  if (state === "failed") {
    const message = "It is damaged, or not the kind of image it claims to be. Download it to look at it elsewhere.";
    return <ErrorState title="This image cannot be shown" message={message} className="py-10" />;
  }
  return (
    <div className="flex min-h-48 items-center justify-center rounded-lg bg-fill">
      {state === "loading" && <Skeleton className="h-48 w-full" />}
      {/* biome-ignore lint/performance/noImgElement: it is private, and shown as it is. */}
      <img
        src={file.previewAddress}
        alt={file.filename}
        onLoad={() => setState("shown")}
        onError={() => setState("failed")}
        className={cn("max-h-[64dvh] max-w-full object-contain", state === "loading" && "hidden")}
      />
    </div>
  );
}
