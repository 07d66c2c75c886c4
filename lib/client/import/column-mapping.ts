import { type ImportField, type ImportKind, importFields } from "./import-fields";

/** For each column of the file the field it goes to; null: it is left out. No field has two columns. */
export type ColumnMapping = readonly (string | null)[];

/** Which column is which, by their headings. The first of several that mean the same wins. */
export function guessMapping(kind: ImportKind, headers: readonly string[]): ColumnMapping {
  const fields = importFields[kind];
  const taken = new Set<string>();
  const guessed: (string | null)[] = headers.map(() => null);
  // A heading that is the field's own name beats one that may also mean something else.
  for (const means of [isNamed, isSynonym]) {
    for (const [column, header] of headers.entries()) {
      const field = guessed[column] ? undefined : fields.find((one) => !taken.has(one.name) && means(one, header));
      if (!field) continue;
      guessed[column] = field.name;
      taken.add(field.name);
    }
  }
  return guessed.map((name) => (name === "full_name" && taken.has("first_name") ? null : name));
}

/** Sends a column to a field, which leaves any other column that went there. */
export function mapColumn(mapping: ColumnMapping, column: number, field: string | null): ColumnMapping {
  return mapping.map((present, at) => (at === column ? field : field !== null && present === field ? null : present));
}

/** What keeps a mapping from being used, as a sentence; null when nothing does. */
export function mappingProblem(kind: ImportKind, mapping: ColumnMapping): string | null {
  if (kind === "customer") return mapping.includes("name") ? null : "Say which column holds the customer's name.";
  const [hasFirst, hasFull] = [mapping.includes("first_name"), mapping.includes("full_name")];
  if (!hasFirst && !hasFull) return "Say which column holds the first name, or the full name.";
  const isTwice = hasFull && (hasFirst || mapping.includes("last_name"));
  return isTwice ? "Use either the full name, or first and last name: not both." : null;
}

function isNamed({ name, label }: ImportField, header: string): boolean {
  return plain(header) !== "" && [plain(name), plain(label)].includes(plain(header));
}

function isSynonym({ synonyms }: ImportField, header: string): boolean {
  return plain(header) !== "" && synonyms.some((synonym) => plain(synonym) === plain(header));
}

function plain(heading: string): string {
  return heading
    .toLowerCase()
    .normalize("NFKC")
    .replace(/[^\p{L}\p{N}]/gu, "");
}
