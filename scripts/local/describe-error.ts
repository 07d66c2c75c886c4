import { UserError } from "./user-error";

/**
 * Words for an error that ends a command: of an expected one its message and the fields at fault, of a failed
 * query what the database said rather than the whole statement, of anything else the stack.
 */
export async function describeError(error: unknown): Promise<string> {
  if (error instanceof UserError) return [error.message, error.advice].filter(Boolean).join("\n  ");
  const { AppError } = await import("@/lib/core/errors");
  if (error instanceof AppError) return describeFields(error.details?.fields) ?? error.message;
  if (!(error instanceof Error)) return String(error);
  if (error.cause instanceof Error) return `${shortened(error.message)}\n  ${error.cause.message}`;
  return error.stack ?? error.message;
}

function describeFields(fields: unknown): string | undefined {
  if (typeof fields !== "object" || fields === null) return undefined;
  return Object.entries(fields)
    .map(([name, problems]) => `${name}: ${Array.isArray(problems) ? problems.join(" ") : String(problems)}`)
    .join("\n");
}

function shortened(message: string): string {
  const line = message.replace(/\s+/g, " ").trim();
  return line.length > 160 ? `${line.slice(0, 160)} …` : line;
}
