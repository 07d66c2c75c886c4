import { z } from "zod";
import { sessionCookie } from "@/lib/auth/session-cookie";
import type { AnyContract, Fields } from "@/lib/contracts/define";
import { pagination } from "@/lib/contracts/define";
import { type ErrorCode, errorCodes, errorEnvelope, errorTable } from "@/lib/contracts/errors";
import { registry } from "@/lib/contracts/registry";
import { takesNothing } from "./public-endpoint";

type Json = Record<string, unknown>;

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
    responses: { [String(contract.status)]: success(contract), ...failures(contract) },
  };
}

function requestBody(contract: AnyContract, body: Fields): Json {
  const examples = Object.fromEntries(
    contract.examples.map(({ summary, value }, index) => [`example${index + 1}`, { summary, value }]),
  );
  const schema = schemaOf(body);
  const form = contract.filesField === null ? {} : { "multipart/form-data": { schema: asForm(schema, contract) } };
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

function success(contract: AnyContract): Json {
  if (contract.status === 204) return { description: "Done" };
  if (contract.download) {
    return {
      description: "The file",
      content: { "application/octet-stream": { schema: { type: "string", format: "binary" } } },
    };
  }
  const properties = {
    data: contract.response ? schemaOf(contract.response) : {},
    ...(contract.paged ? { pagination: schemaOf(pagination) } : {}),
    meta: { type: "object", properties: { request_id: { type: "string" } }, required: ["request_id"] },
  };
  return {
    description: contract.summary,
    content: { "application/json": { schema: { type: "object", properties, required: Object.keys(properties) } } },
  };
}

/** One answer a status, naming every code it can carry. */
function failures(contract: AnyContract): Json {
  const possible = errorCodes.filter((code) => appliesTo(contract, code));
  const statuses = [...new Set(possible.map((code) => errorTable[code].status))].sort((a, b) => a - b);
  return Object.fromEntries(
    statuses.map((status) => [
      String(status),
      {
        description: possible.filter((code) => errorTable[code].status === status).join(", "),
        content: { "application/json": { schema: { $ref: "#/components/schemas/Error" } } },
      },
    ]),
  );
}

const sendingCodes: readonly ErrorCode[] = [
  "SENDER_NOT_CONNECTED",
  "EMAIL_NOT_CONFIGURED",
  "EMAIL_REJECTED",
  "IDEMPOTENCY_KEY_REUSED",
  "IDEMPOTENCY_IN_PROGRESS",
  "EMAIL_LOG_FAILED",
  "EMAIL_DELIVERY_UNKNOWN",
  "PROVIDER_UNAVAILABLE",
];

const identityCodes: readonly ErrorCode[] = ["SENDER_NOT_CONNECTED", "EMAIL_NOT_CONFIGURED", "PROVIDER_UNAVAILABLE"];

/** Who answers with codes of sending. */
const mayAnswer: Record<string, readonly ErrorCode[]> = {
  sendEmail: sendingCodes,
  replyEmail: sendingCodes,
  testEmailConfig: identityCodes,
  connectGmail: ["EMAIL_NOT_CONFIGURED", "PROVIDER_UNAVAILABLE"],
  refreshGmailConnection: identityCodes,
};

const bodyCodes: readonly ErrorCode[] = [
  "INVALID_BODY",
  "MISSING_FIELDS",
  "PAYLOAD_TOO_LARGE",
  "UNSUPPORTED_MEDIA_TYPE",
];

/** What only those can be told who have to say who they are. */
const memberCodes: readonly ErrorCode[] = ["UNAUTHORIZED", "INSUFFICIENT_SCOPE", "FORBIDDEN"];

function appliesTo(contract: AnyContract, code: ErrorCode): boolean {
  if (sendingCodes.includes(code)) return mayAnswer[contract.id]?.includes(code) ?? false;
  if (bodyCodes.includes(code)) return contract.body !== null;
  if (takesNothing(contract)) return code === "UNAVAILABLE" || code === "INTERNAL_ERROR";
  if (contract.scope === "public") return !memberCodes.includes(code) && code !== "METHOD_NOT_ALLOWED";
  return code !== "METHOD_NOT_ALLOWED";
}

function headerName(name: string): string {
  return name
    .split("_")
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join("-");
}

/** Transforms keep what goes in; what cannot be said in JSON Schema (a custom check) is left open. */
function schemaOf(schema: z.ZodType): Json {
  return z.toJSONSchema(schema, { target: "openapi-3.0", io: "input", unrepresentable: "any" });
}
