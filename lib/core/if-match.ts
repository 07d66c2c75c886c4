import { AppError } from "./errors";

/**
 * Holds `If-Match` against a record's version (RFC 9110 §13.1.1, quoted or bare). Throws CONFLICT with the record as it
 * is now, so that the caller can show both.
 */
export function assertVersion(ifMatch: string | undefined, version: number, current: unknown): void {
  if (ifMatch === undefined || Number(/\d+/.exec(ifMatch)?.[0]) === version) return;
  throw new AppError({
    code: "CONFLICT",
    message: `The record was changed meanwhile: it has version ${version} now.`,
    fix: "Look at details.current, decide which values to keep, and send the request with If-Match set to its version.",
    details: { current },
  });
}
