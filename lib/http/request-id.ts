import { newId } from "@/lib/core/ids";

const sane = /^[A-Za-z0-9._:+/=-]{1,128}$/;

/** The caller's `X-Request-Id` if it is short and printable, else a new one. */
export function requestIdOf(request: Request): string {
  const given = request.headers.get("x-request-id");
  return given && sane.test(given) ? given : newId();
}
