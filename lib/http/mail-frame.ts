import { AppError } from "@/lib/core/errors";
import { bodyOf, contentDisposition, type FileReply, fileResponse } from "./file-response";

/**
 * A message of a stranger as a document: nothing in it runs, submits or navigates. It may be framed by our pages only,
 * which measure it from outside (`allow-same-origin`), and its links open apart from it.
 */
export function mailFrameResponse(html: string, { withRemoteImages }: { withRemoteImages: boolean }): Response {
  const policy = [
    "default-src 'none'",
    "style-src 'unsafe-inline'",
    `img-src 'self'${withRemoteImages ? " https: http:" : ""}`,
    "font-src 'none'",
    "form-action 'none'",
    "base-uri 'none'",
    "frame-ancestors 'self'",
    "sandbox allow-same-origin allow-popups allow-popups-to-escape-sandbox",
  ].join("; ");
  const headers = guarded({ "Content-Type": "text/html; charset=utf-8", "Content-Security-Policy": policy });
  return new Response(html, { headers });
}

/** An image of a message. Its address names its content, so that a browser may keep it. */
export function mailImageResponse({ mimeType, content }: { mimeType: string; content: Buffer }): Response {
  const headers = guarded({
    "Content-Type": mimeType,
    "Content-Security-Policy": "default-src 'none'; sandbox",
    "Cache-Control": "private, max-age=86400, immutable",
    "Content-Disposition": "inline",
  });
  return new Response(new Uint8Array(content), { headers });
}

/** A file of a message, always as a download. */
export function mailFileResponse(file: FileReply): Response {
  return fileResponse(file, guarded({}));
}

/**
 * A file of a message for an `<img>`, or for the reader in our pages, which draws PDFs and runs nothing. Opened by
 * itself a PDF is a download: browsers' own readers run the scripts in it, in a sandbox too.
 */
export function mailPreviewResponse(file: FileReply): Response {
  const headers = guarded({
    "Content-Type": file.mimeType,
    "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'; sandbox",
    "Content-Disposition": contentDisposition(
      file.mimeType === "application/pdf" ? "attachment" : "inline",
      file.filename,
    ),
    "Cache-Control": "private, max-age=3600",
  });
  return new Response(bodyOf(file, headers), { headers });
}

/** Answers a browser that asks for a part of a message; why there is none is said in a plain sentence. */
export async function answerMailRequest(answer: () => Promise<Response>): Promise<Response> {
  try {
    return await answer();
  } catch (err) {
    if (!(err instanceof AppError)) throw err;
    return new Response(err.message, {
      status: err.status,
      headers: guarded({ "Content-Type": "text/plain; charset=utf-8", "Content-Security-Policy": "sandbox" }),
    });
  }
}

function guarded(headers: Record<string, string>): Headers {
  return new Headers({
    "Cache-Control": "private, no-store",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Resource-Policy": "same-origin",
    ...headers,
  });
}
