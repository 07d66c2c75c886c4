import { authenticateApiKey, type Caller } from "@/lib/auth/authenticate-api-key";
import { AppError } from "@/lib/core/errors";

/**
 * Who calls? An `Authorization: Bearer` key; never a key in the URL. Counts the request in the same database
 * round trip. Throws UNAUTHORIZED, naming what is wrong with the key only to whoever holds it.
 */
export function authenticate(request: Request, bucket: "calls" | "dry_runs"): Promise<Caller> {
  const header = request.headers.get("authorization");
  if (header === null) {
    throw new AppError({ code: "UNAUTHORIZED", message: "The Authorization header is missing." });
  }
  const key = /^Bearer +(\S+) *$/i.exec(header)?.[1];
  if (key === undefined) {
    throw new AppError({
      code: "UNAUTHORIZED",
      message: "The Authorization header does not have the form: Bearer <API key>.",
    });
  }
  return authenticateApiKey(key, bucket);
}
