"use client";

import { Select } from "@/components/ui/select";
import { cn } from "@/lib/client/class-names";
import { type ImportKind, importFields } from "@/lib/client/import/import-fields";
import type { ChosenFile } from "./import-state";

type ColumnTableProps = {
  kind: ImportKind;
  chosen: ChosenFile;
  onMap: (column: number, field: string | null) => void;
};

const examples = 3;

/** A row for each column of the file: its heading, what stands in it, and the field it goes to. */
export function ColumnTable({ kind, chosen, onMap }: ColumnTableProps) {
  const { csv, mapping } = chosen;
  return (
    <div className="overflow-hidden rounded-lg border bg-surface">
      <table className="w-full table-fixed text-sm">
        <caption className="sr-only">Columns of the file and the fields they go to</caption>
        <thead className="border-b text-left text-ink-3 text-xs">
          <tr>
            <th scope="col" className="h-8 px-3 font-medium">
              Column in the file
            </th>
            <th scope="col" className="px-3 font-medium max-sm:hidden">
              First rows
            </th>
            <th scope="col" className="w-[45%] px-3 font-medium sm:w-56">
              Goes to
            </th>
          </tr>
        </thead>
        <tbody className="divide-y divide-line">
          {csv.headers.map((header, column) => {
            const values = csv.preview.slice(0, examples).map(({ cells }) => cells[column]?.trim() ?? "");
            const title = header || `Column ${column + 1}`;
            return (
              // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place; headings may be blank or repeated
              <tr key={column} className={cn(!mapping[column] && "text-ink-3")}>
                <th scope="row" className="px-3 py-1.5 text-left font-medium">
                  <span className="block truncate" dir="auto" title={title}>
                    {title}
                  </span>
                  <Values values={values.slice(0, 1)} className="sm:hidden" />
                </th>
                <td className="px-3 py-1.5 max-sm:hidden">
                  <Values values={values} />
                </td>
                <td className="px-3 py-1.5">
                  <Select
                    aria-label={`Field for ${title}`}
                    value={mapping[column] ?? ""}
                    onChange={(event) => onMap(column, event.target.value || null)}
                  >
                    <option value="">Leave out</option>
                    {importFields[kind].map(({ name, label }) => (
                      <option key={name} value={name}>
                        {label}
                      </option>
                    ))}
                  </Select>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

function Values({ values, className }: { values: string[]; className?: string }) {
  return (
    <span className={cn("block truncate font-normal text-ink-2", className)} dir="auto">
      {values.filter(Boolean).join(" · ") || "empty"}
    </span>
  );
}
