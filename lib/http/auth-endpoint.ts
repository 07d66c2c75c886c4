import type { NextRequest } from "next/server";
import NextAuth from "next-auth";
import { authOptions } from "@/lib/auth/auth-options";
import { AppError, invalidFields } from "@/lib/core/errors";
import { rootLog } from "@/lib/core/log";
import { assertSmallBody } from "./assert-small-body";
import { errorResponse } from "./error-response";
import { requestIdOf } from "./request-id";
import { unknownPath } from "./route";

type Context = { params: Promise<{ nextauth: string[] }> };

/** What of next-auth is in use: its pages are our own, and nobody writes into our log. */
const actions = new Set(["callback", "csrf", "error", "providers", "session", "signin", "signout"]);

const unknown = unknownPath().GET;

/** next-auth, behind what every door to strangers has: unknown paths and bad bodies are told so in the envelope. */
export async function authEndpoint(request: NextRequest, context: Context): Promise<Response> {
  const [action = ""] = (await context.params).nextauth;
  if (!actions.has(action)) return unknown(request);
  try {
    assertForm(request);
    assertAddress(new URL(request.url).searchParams.get("callbackUrl"));
    return await NextAuth(request, context, authOptions());
  } catch (err) {
    return errorResponse(err, requestIdOf(request), rootLog(), new Headers());
  }
}

function assertForm(request: Request): void {
  assertSmallBody(request);
  const type = request.headers.get("content-type")?.split(";", 1)[0]?.trim().toLowerCase();
  if (!request.body || type === "application/x-www-form-urlencoded") return;
  throw new AppError({
    code: "UNSUPPORTED_MEDIA_TYPE",
    message: "The body has to be a form.",
    fix: "Use the sign-in page.",
  });
}

/** next-auth would call this a fault of ours. Where it may lead is decided later. */
function assertAddress(callbackUrl: string | null): void {
  if (callbackUrl === null || /^https?:|^\//i.test(callbackUrl)) return;
  throw invalidFields({ callbackUrl: ["is not the address of a page"] });
}
