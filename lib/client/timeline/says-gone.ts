import { ApiError } from "@/lib/client/api-error";

/** Whether a request failed because the record it was about is no longer there. */
export function saysGone(error: unknown, recordId: string): boolean {
  if (!(error instanceof ApiError)) return false;
  return error.code === "NOT_FOUND" || error.missingEntities.some(({ id }) => id === recordId);
}
