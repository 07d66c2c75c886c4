"use client";

import { useEffect, useRef, useState } from "react";
import { useWorkspace } from "@/components/app/workspace-provider";
import { explainCsvError } from "@/lib/client/csv/csv-problem";
import { openCsv } from "@/lib/client/csv/open-csv";
import type { CsvFormat } from "@/lib/client/csv/read-rows";
import { guessMapping, mapColumn } from "@/lib/client/import/column-mapping";
import type { ImportKind } from "@/lib/client/import/import-fields";
import { checkFile } from "./check-file";
import type { ChosenFile, ImportState, Writing } from "./import-state";
import { writeFile } from "./write-file";

const noFile = { step: "file", isReading: false, problem: null } as const satisfies ImportState;

export type CsvImport = ReturnType<typeof useCsvImport>;

/** The steps of an import, from the file to the result. */
export function useCsvImport(kind: ImportKind) {
  const { api } = useWorkspace();
  const [state, setState] = useState<ImportState>(noFile);
  const run = useRef(new AbortController());
  useEffect(() => () => run.current.abort(), []);
  const begin = (): AbortSignal => {
    run.current.abort();
    run.current = new AbortController();
    return run.current.signal;
  };
  const read = async (file: File, format: Partial<CsvFormat>): Promise<ChosenFile> => {
    const csv = await openCsv(file, format);
    return { file, csv, mapping: guessMapping(kind, csv.headers) };
  };
  const showColumns = (chosen: ChosenFile, problem: string | null = null, isReading = false) =>
    setState({ step: "columns", chosen, problem, isReading });
  return {
    state,
    choose: (file: File) => {
      setState({ ...noFile, isReading: true });
      const fail = (error: unknown) => setState({ ...noFile, problem: explainCsvError(error) });
      void read(file, {}).then(showColumns, fail);
    },
    /** Reads the file again, taking it to be written as the person says. */
    reread: (chosen: ChosenFile, change: Partial<CsvFormat>) => {
      const { encoding, delimiter } = chosen.csv;
      showColumns(chosen, null, true);
      const fail = (error: unknown) => showColumns(chosen, explainCsvError(error));
      void read(chosen.file, { encoding, delimiter, ...change }).then(showColumns, fail);
    },
    map: (chosen: ChosenFile, column: number, field: string | null) =>
      showColumns({ ...chosen, mapping: mapColumn(chosen.mapping, column, field) }),
    check: (chosen: ChosenFile) => {
      const signal = begin();
      void checkFile(api, kind, chosen, (next) => !signal.aborted && setState(next), signal);
    },
    write: (writing: Writing) => void writeFile(api, kind, writing, setState, begin()),
    /** The request under way is finished first, so that one knows what was written. */
    stop: () => {
      run.current.abort();
      setState((now) => (now.step === "importing" ? { ...now, isEnding: true } : now));
    },
    backToColumns: (chosen: ChosenFile) => {
      run.current.abort();
      showColumns(chosen);
    },
    restart: () => setState(noFile),
  };
}
