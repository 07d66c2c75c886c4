/** Something the reader of the terminal can mend; shown without a stack trace. */
export class UserError extends Error {
  override readonly name = "UserError";
  readonly advice: string | undefined;

  constructor(message: string, advice?: string) {
    super(message);
    this.advice = advice;
  }
}

/** What to print for an error that ends a command. */
export function describeFailure(error: unknown): string {
  if (error instanceof UserError) return error.advice ? `${error.message}\n  ${error.advice}` : error.message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
