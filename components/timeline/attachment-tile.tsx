import { Download, FileImage, FileText } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { formatBytes } from "@/lib/client/compose/format-bytes";
import { AttachmentLink } from "./attachment-link";
import type { ShownFile } from "./shown-file";

/** A thumbnail is the image itself; larger ones are loaded only when they are opened. */
const thumbnailBytes = 4 * 1024 * 1024;

type AttachmentTileProps = { file: ShownFile; onOpen: () => void; onHover: () => void };

/** A file that opens to be looked at, and can be downloaded beside that. */
export function AttachmentTile({ file, onOpen, onHover }: AttachmentTileProps) {
  const [isOther, setOther] = useState(false);
  const { filename, size, address } = file;
  // It is not what it claims to be, so that there is nothing to look at.
  if (isOther) return <AttachmentLink filename={filename} size={size} address={address} />;
  return (
    <div className="flex h-10 min-w-0 overflow-hidden rounded-md border text-xs transition-colors duration-120 hover:border-line-strong">
      <button
        type="button"
        onClick={onOpen}
        onPointerEnter={onHover}
        onFocus={onHover}
        aria-haspopup="dialog"
        className="-outline-offset-2 flex min-w-0 flex-1 items-center gap-2 pr-2 text-left hover:bg-fill"
      >
        <span className="sr-only">Preview </span>
        <Thumbnail file={file} onError={() => setOther(true)} />
        <bdi className="min-w-0 truncate">{filename}</bdi>
        <span className="tabular shrink-0 text-ink-3">{formatBytes(size)}</span>
      </button>
      <a
        href={address}
        download={filename}
        aria-label={`Download ${filename}`}
        className="-outline-offset-2 flex w-8 shrink-0 items-center justify-center border-l text-ink-3 hover:bg-fill hover:text-ink"
      >
        <Download aria-hidden className="size-3.5" />
      </a>
    </div>
  );
}

function Thumbnail({ file: { kind, size, previewAddress }, onError }: { file: ShownFile; onError: () => void }) {
  const Icon = kind === "image" ? FileImage : FileText;
  return (
    <span className="flex size-10 shrink-0 items-center justify-center border-r bg-fill text-ink-3">
      {kind === "image" && size <= thumbnailBytes ? (
        <SmallImage address={previewAddress} onError={onError} />
      ) : (
        <Icon aria-hidden className="size-4" />
      )}
    </span>
  );
}

function SmallImage({ address, onError }: { address: string; onError: () => void }) {
  const image = useRef<HTMLImageElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, for what failed before this page's script had come.
  useEffect(() => {
    if (image.current?.complete && image.current.naturalWidth === 0) onError();
  }, []);
  return (
    // biome-ignore lint/performance/noImgElement: it is private, and small already; there is nothing to optimise.
    <img ref={image} src={address} alt="" loading="lazy" onError={onError} className="size-full object-cover" />
  );
}
