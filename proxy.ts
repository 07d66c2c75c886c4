import { type NextRequest, NextResponse } from "next/server";
import { pageHeaders } from "@/lib/http/page-headers";

/** Gives every page a nonce and the headers that go with it. `/api` stays out: a proxy would cut large bodies. */
export function proxy(request: NextRequest): NextResponse {
  const nonce = Buffer.from(crypto.randomUUID()).toString("base64");
  const own = pageHeaders(nonce);
  const headers = new Headers(request.headers);
  headers.set("x-nonce", nonce);
  // Next puts the nonce it finds in this header onto its own scripts.
  headers.set("content-security-policy", own["content-security-policy"]);
  const response = NextResponse.next({ request: { headers } });
  for (const [name, value] of Object.entries(own)) response.headers.set(name, value);
  return response;
}

export const config = {
  // Mail frames, downloads and health checks have headers of their own.
  matcher: ["/((?!api/|_next/static|_next/image|health|icon\\.svg|w/[^/]+/mail/).*)"],
};
