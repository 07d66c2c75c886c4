/** Words for an error that the code behind a command threw: of an expected one its message and the fields at fault. */
export async function describeError(error: unknown): Promise<string> {
  const { AppError } = await import("@/lib/core/errors");
  if (!(error instanceof AppError)) return error instanceof Error ? (error.stack ?? error.message) : String(error);
  const fields = error.details?.fields;
  if (typeof fields !== "object" || fields === null) return error.message;
  return Object.entries(fields)
    .map(([name, problems]) => `${name}: ${Array.isArray(problems) ? problems.join(" ") : String(problems)}`)
    .join("\n");
}
