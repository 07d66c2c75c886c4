import { authenticateApiKey } from "@/lib/auth/authenticate-api-key";
import type { Bucket, Caller } from "@/lib/auth/caller";
import { AppError } from "@/lib/core/errors";
import { authenticateByCookie } from "./authenticate-by-cookie";

/**
 * Who calls? Whoever the `Authorization: Bearer` key belongs to; without that header the signed-in user of the session
 * cookie. Never a key in the URL. Counts the request in the same database round trip. A session that is used lives on:
 * `headers` may get a fresh cookie. Throws UNAUTHORIZED, naming what is wrong with the key only to whoever holds it.
 */
export async function authenticate(request: Request, bucket: Bucket, headers: Headers): Promise<Caller> {
  const header = request.headers.get("authorization");
  if (header === null) return authenticateByCookie(request, bucket, headers);
  const key = /^Bearer +(\S+) *$/i.exec(header)?.[1];
  if (key === undefined) {
    throw new AppError({
      code: "UNAUTHORIZED",
      message: "The Authorization header does not have the form: Bearer <API key>.",
    });
  }
  return authenticateApiKey(key, bucket);
}
