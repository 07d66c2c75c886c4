import { z } from "zod";
import { sessionCookie } from "@/lib/auth/session-cookie";
import type { AnyContract, Fields } from "@/lib/contracts/define";
import { errorEnvelope } from "@/lib/contracts/errors";
import { registry } from "@/lib/contracts/registry";
import { headerComponents } from "./openapi-headers";
import { responses } from "./openapi-responses";
import { bodySchemaOf, type Json, schemaOf } from "./openapi-schema";

/** The whole API as an OpenAPI 3.0 document, made from the registry of contracts. `baseUrl` has no trailing slash. */
export function openApiDocument(baseUrl: string): Json {
  return {
    openapi: "3.0.3",
    info: {
      title: "Tern",
      version: "1",
      description: "A CRM whose heart is e-mail: send a message and file it on every record it belongs to.",
    },
    servers: [{ url: `${baseUrl}/api/v1` }],
    security: [{ apiKey: [] }, { session: [], workspace: [] }],
    components: {
      securitySchemes: {
        apiKey: { type: "http", scheme: "bearer", description: "An API key: tern_live_…" },
        session: { type: "apiKey", in: "cookie", name: sessionCookie().name, description: "Of a signed-in user." },
        workspace: {
          type: "apiKey",
          in: "header",
          name: "Tern-Workspace",
          description: "With a session: the slug of the workspace that the request is about.",
        },
      },
      headers: headerComponents,
      schemas: { Error: schemaOf(errorEnvelope) },
    },
    paths: paths(),
  };
}

function paths(): Json {
  const byPath: Record<string, Json> = {};
  for (const contract of registry) {
    byPath[contract.path] = { ...byPath[contract.path], [contract.method.toLowerCase()]: operation(contract) };
  }
  return byPath;
}

function operation(contract: AnyContract): Json {
  const scope = contract.scope !== null && contract.scope !== "public" ? ` Needs the scope \`${contract.scope}\`.` : "";
  return {
    operationId: contract.id,
    tags: [contract.tag],
    summary: contract.summary,
    description: `${contract.summary}.${scope}`,
    ...(contract.scope === "public" ? { security: [] } : {}),
    parameters: [
      ...parameters(contract.params, "path", (name) => name),
      ...parameters(contract.query, "query", (name) => name),
      ...parameters(contract.headers, "header", headerName),
    ],
    ...(contract.body ? { requestBody: requestBody(contract, contract.body) } : {}),
    responses: responses(contract),
  };
}

function requestBody(contract: AnyContract, body: Fields): Json {
  const examples = Object.fromEntries(
    contract.examples.map(({ summary, value }, index) => [`example${index + 1}`, { summary, value }]),
  );
  const schema = bodySchemaOf(contract, body);
  const form =
    contract.filesField === null ? {} : { "multipart/form-data": { schema: asForm(schemaOf(body), contract) } };
  return { required: true, content: { "application/json": { schema, examples }, ...form } };
}

/** The same fields, each file as a part of its own, which brings its name and its type. */
function asForm(schema: Json, { filesField }: AnyContract): Json {
  const files = { type: "array", items: { type: "string", format: "binary" } };
  return { ...schema, properties: { ...Object(schema.properties), [String(filesField)]: files } };
}

function parameters(schema: Fields, place: "path" | "query" | "header", nameOf: (name: string) => string): Json[] {
  if (!(schema instanceof z.ZodObject)) return [];
  return Object.entries(schema.shape).map(([name, field]) => ({
    name: nameOf(name),
    in: place,
    required: place === "path" || !(field as z.ZodType).safeParse(undefined).success,
    schema: schemaOf(field as z.ZodType),
  }));
}

function headerName(name: string): string {
  return name
    .split("_")
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join("-");
}
