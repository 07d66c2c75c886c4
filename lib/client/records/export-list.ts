import { ApiError, toApiError } from "@/lib/client/api-error";
import { datedName, saveFile } from "@/lib/client/save-file";
import { kindWords } from "./record-kind";

/** The kinds that the API writes as a file. */
export type ExportedKind = "contact" | "customer";

/** Downloads a list with its filters and its order. The header that names the workspace rules out a plain link. Throws ApiError. */
export async function exportList(slug: string, kind: ExportedKind, params: Record<string, string>): Promise<void> {
  const { many } = kindWords[kind];
  const { after: _after, before: _before, ...filters } = params;
  const response = await fetch(`/api/v1/${many}/export?${new URLSearchParams(filters)}`, {
    headers: { "Tern-Workspace": slug },
  }).catch(() => {
    throw new ApiError({ code: "OFFLINE", message: "No answer came from the server." });
  });
  if (!response.ok) {
    throw toApiError(response.status, await response.json().catch(() => null), response.headers);
  }
  saveFile(await response.blob(), datedName(many, "csv"));
}
