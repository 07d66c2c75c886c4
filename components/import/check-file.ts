import type { Api } from "@/lib/client/api-client";
import { explainCsvError } from "@/lib/client/csv/csv-problem";
import { createEmailMemory } from "@/lib/client/import/email-memory";
import type { ImportKind } from "@/lib/client/import/import-fields";
import { emptyTally } from "@/lib/client/import/import-tally";
import { runImport } from "@/lib/client/import/run-import";
import { sendRows } from "@/lib/client/import/send-rows";
import { type ChosenFile, planOf, type ShowState } from "./import-state";

/** Has every row looked at by the server, without writing any. */
export async function checkFile(api: Api, kind: ImportKind, chosen: ChosenFile, show: ShowState, signal: AbortSignal) {
  show({ step: "checking", chosen, tally: emptyTally });
  try {
    const tally = await runImport(planOf(chosen), {
      send: (rows) => sendRows(api, kind, { rows, onDuplicate: "skip", isDryRun: true }, signal),
      signal,
      memory: createEmailMemory(),
      onProgress: (now) => show({ step: "checking", chosen, tally: now }),
    });
    show({ step: "checked", chosen, tally });
  } catch (error) {
    show({ step: "columns", chosen, isReading: false, problem: explainCsvError(error) });
  }
}
