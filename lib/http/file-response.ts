import { withoutBidiControls } from "@/lib/contracts/without-bidi-controls";
import { sizedBody } from "./sized-body";

/** A file to be handed out: never shown by the browser as a page of ours. */
export type FileReply = {
  filename: string;
  mimeType: string;
  /** Null for what is made while it is sent. */
  sizeBytes: number | null;
  stream: ReadableStream<Uint8Array>;
};

export function isFile(data: unknown): data is FileReply {
  return typeof data === "object" && data !== null && "stream" in data;
}

/** Always a download, of a type that is not sniffed, in a sandbox of its own should a browser show it after all. */
export function fileResponse(file: FileReply, headers: Headers): Response {
  headers.set("Content-Type", file.mimeType);
  headers.set("Content-Disposition", contentDisposition("attachment", file.filename));
  headers.set("Content-Security-Policy", "sandbox; default-src 'none'");
  return new Response(bodyOf(file, headers), { headers });
}

/** The file's bytes; where their number is known, it stands in the headers. */
export function bodyOf({ stream, sizeBytes }: FileReply, headers: Headers): ReadableStream<Uint8Array> {
  return sizeBytes === null ? stream : sizedBody(stream, sizeBytes, headers);
}

/** RFC 6266 with an RFC 8187 `filename*`: plain ASCII for old clients, the true name, in its true order, for all others. */
export function contentDisposition(kind: "attachment" | "inline", filename: string): string {
  const base = withoutBidiControls(filename).replace(/[/\\]/g, "_");
  const ascii = base.replace(/[^\x20-\x7e]/g, "_").replace(/["%]/g, "_");
  const encoded = encodeURIComponent(base).replace(
    /['()*]/g,
    (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `${kind}; filename="${ascii}"; filename*=UTF-8''${encoded}`;
}
