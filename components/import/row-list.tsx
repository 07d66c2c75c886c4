"use client";

import { Download } from "lucide-react";
import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { writeCsv } from "@/lib/client/csv/write-csv";
import { datedName, saveFile } from "@/lib/client/save-file";

type FileRow = { number: number; cells: string[] };

type RowListProps<Row extends FileRow> = {
  title: string;
  headers: readonly string[];
  /** The first of them. */
  rows: readonly Row[];
  /** How many there are in all. */
  count: number;
  /** What the reasons are called, and the file that they are downloaded in. */
  reasonTitle: string;
  fileName: string;
  reasonOf: (row: Row) => string;
  /** The reason as it is shown here, where it can lead somewhere. */
  children: (row: Row) => ReactNode;
};

const shown = 50;

/** Rows of a file that were not taken, each with its reason; as a file too. */
export function RowList<Row extends FileRow>({
  title,
  headers,
  rows,
  count,
  reasonTitle,
  fileName,
  reasonOf,
  children,
}: RowListProps<Row>) {
  const download = () => {
    const lines = rows.map((row) => [row.number, reasonOf(row), ...row.cells]);
    saveFile(writeCsv(["Row", reasonTitle, ...headers], lines), datedName(fileName, "csv"));
  };
  return (
    <section aria-label={title} className="overflow-hidden rounded-lg border bg-surface">
      <header className="flex flex-wrap items-center justify-between gap-2 border-b px-4 py-2">
        <h2 className="font-medium">{title}</h2>
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
              <th scope="col">{reasonTitle}</th>
            </tr>
          </thead>
          <tbody className="divide-y divide-line">
            {rows.slice(0, shown).map((row) => (
              <tr key={row.number} className="align-top">
                <th scope="row" className="tabular w-20 px-4 py-1.5 text-left font-medium text-ink-2">
                  {row.number.toLocaleString("en")}
                </th>
                <td className="wrap-anywhere-safe py-1.5 pr-4">
                  <span className="block text-ink-2 text-xs" dir="auto">
                    {shortened(row.cells.filter(Boolean).join(" · "))}
                  </span>
                  {children(row)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {count > shown && <Rest count={count} kept={rows.length} />}
    </section>
  );
}

function Rest({ count, kept }: { count: number; kept: number }) {
  return (
    <p className="border-t px-4 py-2 text-ink-2 text-sm">
      The first {shown} of {count.toLocaleString("en")}. The download has{" "}
      {count > kept ? `the first ${kept.toLocaleString("en")}.` : "all of them."}
    </p>
  );
}

function shortened(text: string): string {
  return text.length > 120 ? `${text.slice(0, 119)}…` : text;
}
