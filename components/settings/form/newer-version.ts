import type { ApiError } from "@/lib/client/api-error";

/** The version that a record has by now, when a change was refused because it was made from an older one. */
export function newerVersion({ code, details: { current } }: ApiError): number | null {
  if (code !== "CONFLICT" || typeof current !== "object" || current === null) return null;
  return "version" in current && typeof current.version === "number" ? current.version : null;
}
