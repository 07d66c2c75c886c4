"use client";

import { Download } from "lucide-react";
import { Button } from "@/components/ui/button";
import { writeCsv } from "@/lib/client/csv/write-csv";
import { fieldProblem } from "@/lib/client/forms/field-problem";
import { fieldLabel, type ImportKind } from "@/lib/client/import/import-fields";
import type { ImportTally, InvalidRow } from "@/lib/client/import/import-tally";
import { datedName, saveFile } from "@/lib/client/save-file";

type InvalidRowsProps = { kind: ImportKind; headers: readonly string[]; tally: ImportTally };

const shown = 50;

/** The rows that cannot be taken, each with its reasons; as a file too, to be mended and imported again. */
export function InvalidRows({ kind, headers, tally }: InvalidRowsProps) {
  const sentences = (row: InvalidRow) =>
    row.problems.map(({ field, problem }) =>
      fieldProblem(field === null ? "The row" : fieldLabel(kind, field), problem),
    );
  const download = () => {
    const rows = tally.firstInvalid.map((row) => [row.number, sentences(row).join(" "), ...row.cells]);
    saveFile(writeCsv(["Row", "Problem", ...headers], rows), datedName("rows-with-problems", "csv"));
  };
  return (
    <section aria-label="Rows that cannot be imported" className="overflow-hidden rounded-lg border bg-surface">
      <header className="flex flex-wrap items-center justify-between gap-2 border-b px-4 py-2">
        <h2 className="font-medium">Rows that cannot be imported</h2>
        <Button size="sm" onClick={download}>
          <Download aria-hidden />
          Download these rows
        </Button>
      </header>
      <div className="max-h-80 overflow-y-auto">
        <table className="w-full text-sm">
          <thead className="sr-only">
            <tr>
              <th scope="col">Row</th>
              <th scope="col">Problem</th>
            </tr>
          </thead>
          <tbody className="divide-y divide-line">
            {tally.firstInvalid.slice(0, shown).map((row) => (
              <tr key={row.number} className="align-top">
                <th scope="row" className="tabular w-20 px-4 py-1.5 text-left font-medium text-ink-2">
                  {row.number.toLocaleString("en")}
                </th>
                <td className="wrap-anywhere-safe py-1.5 pr-4">
                  <span className="block text-ink-2 text-xs" dir="auto">
                    {shortened(row.cells.filter(Boolean).join(" · "))}
                  </span>
                  {sentences(row).join(" ")}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {tally.invalid > shown && (
        <p className="border-t px-4 py-2 text-ink-2 text-sm">
          The first {shown} of {tally.invalid.toLocaleString("en")}. The download has{" "}
          {tally.invalid > tally.firstInvalid.length
            ? `the first ${tally.firstInvalid.length.toLocaleString("en")}.`
            : "all of them."}
        </p>
      )}
    </section>
  );
}

function shortened(text: string): string {
  return text.length > 120 ? `${text.slice(0, 119)}…` : text;
}
