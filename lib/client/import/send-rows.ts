import type { Api } from "@/lib/client/api-client";
import { importContactsContract } from "@/lib/contracts/contacts-import";
import { importCustomersContract } from "@/lib/contracts/customers-import";
import type { ImportResult } from "@/lib/contracts/import-result";
import type { ImportKind } from "./import-fields";
import { patiently } from "./patiently";
import type { ImportRow } from "./to-import-row";

/** What becomes of a row whose address is known already. */
export type OnDuplicate = "skip" | "update" | "create";

type SentRows = { rows: ImportRow[]; onDuplicate: OnDuplicate; isDryRun: boolean };

/** At this pace a long import leaves a person a third of their requests a minute for everything else they do. */
const leastMs = 150;

/** One request of an import. It is not cut off when `signal` ends the run, so that one knows what was written. */
export async function sendRows(api: Api, kind: ImportKind, sent: SentRows, signal: AbortSignal): Promise<ImportResult> {
  const input = {
    query: { dry_run: sent.isDryRun ? ("true" as const) : ("false" as const) },
    body: { rows: sent.rows, on_duplicate: sent.onDuplicate },
  };
  const contract = kind === "contact" ? importContactsContract : importCustomersContract;
  const [answer] = await Promise.all([patiently(() => api.call(contract, input), { signal }), pause(leastMs)]);
  return answer.data;
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
