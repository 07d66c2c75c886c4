import { explainError } from "@/lib/client/explain-error";

/** Why a file cannot be read as a table, for the person who chose it. */
export class CsvProblem extends Error {
  constructor(message: string) {
    super(message);
    this.name = "CsvProblem";
  }
}

/** What to tell about anything that went wrong between a file and the server. */
export function explainCsvError(error: unknown): string {
  return error instanceof CsvProblem ? error.message : explainError(error);
}
