import { AppError } from "@/lib/core/errors";

/** The AppError that `work` ends in; anything else fails the test. */
export async function refusal(work: Promise<unknown>): Promise<AppError> {
  const err = await work.then(() => undefined).catch((reason: unknown) => reason);
  if (err instanceof AppError) return err;
  throw new Error(`expected an AppError, got ${String(err)}`);
}
