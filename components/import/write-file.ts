import type { Api } from "@/lib/client/api-client";
import { explainCsvError } from "@/lib/client/csv/csv-problem";
import type { ImportKind } from "@/lib/client/import/import-fields";
import { mayBeDone } from "@/lib/client/import/patiently";
import { runImport } from "@/lib/client/import/run-import";
import { sendRows } from "@/lib/client/import/send-rows";
import { planOf, type ShowState, type Writing } from "./import-state";

/** Writes the rows that are not written yet. A run that ends early says how far it came and can be taken up again. */
export async function writeFile(api: Api, kind: ImportKind, begun: Writing, show: ShowState, signal: AbortSignal) {
  let reached = begun;
  const showProgress = () => show({ ...reached, step: "importing", isEnding: signal.aborted });
  showProgress();
  try {
    const { chosen, onDuplicate, tally: from } = begun;
    await runImport(planOf(chosen), {
      send: (rows) => sendRows(api, kind, { rows, onDuplicate, isDryRun: false }, signal),
      signal,
      from,
      onProgress: (tally) => {
        reached = { ...begun, tally };
        showProgress();
      },
    });
    const { tally } = reached;
    if (!signal.aborted) show({ step: "done", chosen, tally });
    else show({ ...reached, step: "stopped", reason: "You stopped the import.", isUncertain: false });
  } catch (error) {
    show({ ...reached, step: "stopped", reason: explainCsvError(error), isUncertain: mayBeDone(error) });
  }
}
