import type { ApiError } from "@/lib/client/api-error";
import { explainError } from "@/lib/client/explain-error";

/** Why a change of settings was not made, and the way out. */
export function explainWrite(error: ApiError): string {
  if (error.code !== "CONFLICT") return explainError(error);
  if (error.details.current) {
    return "Somebody else changed this meanwhile. The page now shows how it stands: look at it, then try again.";
  }
  return [error.message, error.fix].filter(Boolean).join(" ");
}
