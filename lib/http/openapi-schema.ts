import { z } from "zod";
import type { AnyContract, Fields } from "@/lib/contracts/define";
import { takesNull } from "./takes-null";

export type Json = Record<string, unknown>;

/** Transforms keep what goes in; what cannot be said in JSON Schema (a custom check) is left open. */
export function schemaOf(schema: z.ZodType): Json {
  return z.toJSONSchema(schema, {
    target: "openapi-3.0",
    io: "input",
    unrepresentable: "any",
    override: ({ jsonSchema }) => {
      // An enum that does not name null forbids it, `nullable` or not (OpenAPI 3.0.3, proposal 2019-10-31).
      if (jsonSchema.nullable && jsonSchema.enum) jsonSchema.enum = [...new Set([...jsonSchema.enum, null])];
    },
  });
}

/** A JSON body as requests may send it: null too, wherever reading it takes null for an omitted field. */
export function bodySchemaOf(contract: Pick<AnyContract, "method">, body: Fields): Json {
  const schema = schemaOf(body);
  if (!(body instanceof z.ZodObject)) return schema;
  const properties = Object.entries(Object(schema.properties)).map(([name, property]) => [
    name,
    takesNull(contract, body.shape[name]) ? withNull(Object(property)) : property,
  ]);
  return { ...schema, properties: Object.fromEntries(properties) };
}

/** `nullable` counts only beside a `type`; a schema without one says nothing against null, unless it is a choice. */
function withNull(schema: Json): Json {
  if (Array.isArray(schema.anyOf)) return { ...schema, anyOf: [...schema.anyOf, nullSchema] };
  if (schema.type === undefined) return schema;
  const names = Array.isArray(schema.enum) ? { enum: [...new Set([...schema.enum, null])] } : {};
  return { ...schema, nullable: true, ...names };
}

/** How OpenAPI 3.0, which has no type for it, says null. */
const nullSchema = { type: "string", nullable: true, enum: [null] };
