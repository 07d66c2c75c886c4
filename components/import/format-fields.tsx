"use client";

import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { type Encoding, encodings } from "@/lib/client/csv/encodings";
import { delimiters, type OpenedCsv } from "@/lib/client/csv/open-csv";
import type { CsvFormat } from "@/lib/client/csv/read-rows";

type FormatFieldsProps = { csv: OpenedCsv; disabled: boolean; onChange: (change: Partial<CsvFormat>) => void };

/** How the file is written, as it was recognised; a person may know better. */
export function FormatFields({ csv, disabled, onChange }: FormatFieldsProps) {
  return (
    <div className="grid w-full grid-cols-2 gap-2 sm:w-96">
      <Field label="Text encoding">
        {(control) => (
          <Select
            {...control}
            disabled={disabled}
            value={csv.encoding}
            onChange={(event) => {
              const encoding = encodingNames.find((name) => name === event.target.value);
              if (encoding) onChange({ encoding });
            }}
          >
            {encodingNames.map((name) => (
              <option key={name} value={name}>
                {encodings[name]}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <Field label="Cells are divided by">
        {(control) => (
          <Select
            {...control}
            disabled={disabled}
            value={csv.delimiter}
            onChange={(event) => onChange({ delimiter: event.target.value })}
          >
            {Object.entries({
              ...(csv.delimiter in delimiters ? {} : { [csv.delimiter]: csv.delimiter }),
              ...delimiters,
            }).map(([delimiter, label]) => (
              <option key={delimiter} value={delimiter}>
                {label}
              </option>
            ))}
          </Select>
        )}
      </Field>
    </div>
  );
}

/** `encodings` is an object literal: its keys are those of its type. */
const encodingNames = Object.keys(encodings) as Encoding[];
