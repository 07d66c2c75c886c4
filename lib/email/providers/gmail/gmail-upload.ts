import { randomBytes } from "node:crypto";
import type { GmailCall } from "@/lib/email/providers/gmail/gmail-session";

/** Gmail's JSON takes about 5 MB, and base64 adds a third. */
const largestInJson = 3_500_000;

/** How a message goes into a call: base64url in JSON while it is small, else its bytes to the upload address. */
export function messageBody(
  target: "draft" | "message",
  message: readonly Buffer[],
  threadRef: string | null,
): Pick<GmailCall, "body" | "upload"> {
  const thread = threadRef === null ? {} : { threadId: threadRef };
  const inTarget = (fields: object) => (target === "draft" ? { message: fields } : fields);
  if (sizeOf(message) <= largestInJson)
    return json(inTarget({ raw: Buffer.concat(message).toString("base64url"), ...thread }));
  if (threadRef === null) return { upload: "media", body: { type: "message/rfc822", chunks: message } };
  return multipart(JSON.stringify(inTarget(thread)), message);
}

export function json(value: object): Pick<GmailCall, "body"> {
  return { body: { type: "application/json", chunks: [Buffer.from(JSON.stringify(value))] } };
}

export function sizeOf(chunks: readonly Buffer[]): number {
  return chunks.reduce((total, chunk) => total + chunk.length, 0);
}

/** JSON and message in one body (RFC 2387). The boundary is too long and random to occur in the message. */
function multipart(metadata: string, message: readonly Buffer[]): Pick<GmailCall, "body" | "upload"> {
  const boundary = `tern-${randomBytes(24).toString("hex")}`;
  const part = (type: string) => `--${boundary}\r\nContent-Type: ${type}\r\n\r\n`;
  const head = `${part("application/json; charset=UTF-8")}${metadata}\r\n${part("message/rfc822")}`;
  const chunks = [Buffer.from(head), ...message, Buffer.from(`\r\n--${boundary}--\r\n`)];
  return { upload: "multipart", body: { type: `multipart/related; boundary=${boundary}`, chunks } };
}
