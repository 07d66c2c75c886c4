import { z } from "zod";
import { freeFields } from "./free-fields";
import { limits } from "./limits";
import { uuid } from "./primitives";

/** A table's row as text, by the names of the record's fields. A blank cell is none. */
const row = freeFields("must be an object of strings")
  .pipe(z.record(z.string().max(100), z.string({ error: "must be a string" }).nullable()))
  .meta({ type: "object", additionalProperties: { type: "string", nullable: true } });

export const importBody = z.strictObject({
  rows: z
    .array(row, {
      error: "must be a list of rows, each an object of strings",
    })
    .min(1, "must have at least one row")
    .max(limits.importRows, `must have at most ${limits.importRows} rows; send the rest in further requests`),
  on_duplicate: z.enum(["skip", "update", "create"], { error: 'must be "skip", "update" or "create"' }).default("skip"),
});

/** Whose address a row has: a record that is there already, or (with `index`) an earlier row of the same request. */
const duplicate = z.object({
  id: uuid.nullable(),
  name: z.string(),
  public_id: z.string().nullable(),
  index: z.number().int().nullable(),
});

const importedRow = z.object({
  index: z.number().int().describe("Of the row in the request, from 0."),
  outcome: z.enum(["create", "update", "skip", "invalid"]),
  id: uuid.nullable().describe("The record that was written or would be; null where there is none (yet)."),
  duplicate_of: duplicate.nullable().describe("Whose address the row has: a record's, or that of an earlier row."),
  reason: z.string().nullable().describe("Why a row was skipped; null for all others."),
  fields: z.record(z.string(), z.array(z.string())).describe("What is wrong with an invalid row, by field."),
});

export type ImportedRow = z.infer<typeof importedRow>;

export const importResult = z.object({
  rows: z.array(importedRow).describe("What became of each row of the request, in their order."),
  created: z.number().int(),
  updated: z.number().int(),
  skipped: z.number().int(),
  invalid: z.number().int(),
});

export type ImportResult = z.infer<typeof importResult>;
