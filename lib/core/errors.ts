import { type ErrorCode, errorTable, type MissingEntity } from "@/lib/contracts/errors";

export type ErrorDetails = Record<string, unknown>;

type AppErrorInput = {
  code: ErrorCode;
  /** Names the field, the problem and what it means; shown to the caller as it stands. */
  message: string;
  fix?: string;
  hint?: string;
  details?: ErrorDetails;
  /** For EMAIL_LOG_FAILED: the delivered message's Message-ID. */
  messageId?: string;
  retryAfterSeconds?: number;
  /** True when the answer comes from an earlier request with the same Idempotency-Key. */
  replayed?: boolean;
  cause?: unknown;
};

/** The only error that verbs throw on purpose. `lib/http/error-response.ts` alone turns it into an answer. */
export class AppError extends Error {
  override readonly name = "AppError";
  readonly code: ErrorCode;
  readonly status: number;
  readonly fix: string;
  readonly hint: string;
  readonly details: ErrorDetails | undefined;
  readonly messageId: string | undefined;
  readonly retryAfterSeconds: number | undefined;
  readonly replayed: boolean;

  constructor(input: AppErrorInput) {
    super(input.message, { cause: input.cause });
    this.code = input.code;
    this.status = errorTable[input.code].status;
    this.fix = input.fix ?? errorTable[input.code].fix;
    this.hint = input.hint ?? "GET /api/v1/openapi.json describes every endpoint and field.";
    this.details = input.details;
    this.messageId = input.messageId;
    this.retryAfterSeconds = input.retryAfterSeconds;
    this.replayed = input.replayed ?? false;
  }
}

/** An id that is unknown here, belongs to another workspace or to a deleted record: one answer for all three. */
export function notFound(resource: string, id: string): AppError {
  return new AppError({
    code: "NOT_FOUND",
    message: `There is no ${resource} with the id ${id} in this workspace.`,
  });
}

/** The same for what people name by a word of their own. */
export function unknownName(kind: string, name: string): AppError {
  return new AppError({ code: "NOT_FOUND", message: `There is no ${kind} “${name}”.` });
}

/** Field errors that only the present data can show. Keys are the request's own field names. */
export function invalidFields(fields: Record<string, string[]>, hint?: string): AppError {
  const [name, problems] = Object.entries(fields)[0] ?? ["request", ["is not valid"]];
  return new AppError({
    code: "VALIDATION_ERROR",
    message: `${name}: ${problems[0] ?? "is not valid"}`,
    details: { fields },
    ...(hint === undefined ? {} : { hint }),
  });
}

/** References to records that are not there, all of a request at once. */
export function missingEntities(missing: MissingEntity[]): AppError {
  const names = missing.map((entity) => entity.field);
  const [only] = names;
  return new AppError({
    code: "VALIDATION_ERROR",
    message:
      names.length === 1
        ? `${only} points to a record that is not in this workspace.`
        : `${names.join(", ")} point to records that are not in this workspace.`,
    fix: `Use the id of an existing record for ${names.join(", ")}${names.some((name) => required.has(name)) ? "" : ", or leave it out"}.`,
    hint: hintFor(only),
    details: { missing_entities: missing },
  });
}

/** References that a request needs, where it has them at all. */
const required = new Set(["sender_user_id", "gmail_sender_user_id", "thread_id"]);

const listHints: Record<string, string> = {
  contact_id: "GET /api/v1/contacts?search=… finds contacts.",
  deal_id: "GET /api/v1/deals?search=… finds deals.",
  customer_id: "GET /api/v1/customers?search=… finds customers.",
  email_config_id: "GET /api/v1/email/configs lists the company mail configurations.",
  pipeline_id: "GET /api/v1/pipelines lists pipelines and their stages.",
  stage_id: "GET /api/v1/pipelines lists pipelines and their stages.",
  assigned_to: "GET /api/v1/company/users lists the people of the workspace.",
  thread_id: "GET /api/v1/email/logs names the thread of every message.",
  gmail_sender_user_id: "GET /api/v1/email/capabilities lists whose Gmail is connected.",
  sender_user_id: "GET /api/v1/email/capabilities lists who can send.",
};

function hintFor(field: string | undefined): string {
  return (field && listHints[field]) ?? "GET /api/v1/openapi.json describes every endpoint and field.";
}
