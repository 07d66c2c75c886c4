import type { AnyContract, Reply } from "@/lib/contracts/define";
import { fileResponse, isFile } from "./file-response";
import { hostCookie } from "./host-cookie";
import { jsonResponse, withStandardHeaders } from "./json-response";

/** The success envelope, a file, or nothing, as the contract says. */
export function respond(contract: AnyContract, reply: Reply<unknown>, requestId: string, headers: Headers): Response {
  if (reply.replayed) headers.set("Idempotency-Replayed", "true");
  if (reply.cookie) headers.append("Set-Cookie", hostCookie(reply.cookie));
  if (contract.download && isFile(reply.data)) return fileResponse(reply.data, withStandardHeaders(headers, requestId));
  if (contract.status === 204)
    return new Response(null, { status: 204, headers: withStandardHeaders(headers, requestId) });
  const body = {
    data: reply.data,
    ...(reply.pagination ? { pagination: reply.pagination } : {}),
    meta: { request_id: requestId },
  };
  return jsonResponse(contract.status, body, requestId, headers);
}
