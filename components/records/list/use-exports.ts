"use client";

import { useWorkspace } from "@/components/app/workspace-provider";
import { toast } from "@/components/ui/toast";
import { explainError } from "@/lib/client/explain-error";
import { exportList } from "@/lib/client/records/export-list";
import { countOf, kindWords } from "@/lib/client/records/record-kind";
import { datedName, saveFile } from "@/lib/client/save-file";
import type { ListDefinition } from "./list-definition";
import type { ListParams } from "./list-params";

/** Files of the whole list as it is narrowed and ordered, or of chosen rows. */
export function useExports<Row extends { id: string }>(definition: ListDefinition<Row>, params: ListParams) {
  const { slug } = useWorkspace();
  const { kind, csvFields } = definition;
  const { many } = kindWords[kind];
  const all = (exported: "contact" | "customer") =>
    void toast.promise(exportList(slug, exported, params), {
      loading: `Writing the ${many} to a file…`,
      success: `The file with the ${many} is in your downloads.`,
      error: (error) => `The ${many} could not be exported. ${explainError(error)}`,
    });
  const rows = async (chosen: readonly Row[]) => {
    const { writeCsv } = await import("@/lib/client/csv/write-csv");
    const cells = chosen.map((row) => csvFields.map((field) => row[field]));
    saveFile(writeCsv(csvFields, cells), datedName(many, "csv"));
    toast(`The file with ${countOf(kind, chosen.length)} is in your downloads.`);
  };
  return {
    all: kind === "deal" ? null : () => all(kind),
    rows: (chosen: readonly Row[]) => void rows(chosen),
  };
}
