import type { Ctx } from "@/lib/core/context";
import type { AppError } from "@/lib/core/errors";
import { withLaterProblems } from "@/lib/core/with-later-problems";
import { InvalidInput } from "./invalid-input";

/** What the steps after the reading of a request would say of it, by those of its fields that are right. */
export type Foresight<Input> = (
  ctx: Ctx,
  given: { right: Partial<Input>; wrong: ReadonlySet<string> },
) => Promise<AppError[]>;

/** The error of a request that could not be read; that of a dry run names what would have come after it too. */
export async function foretell<Input>(err: unknown, ctx: Ctx, foresee: Foresight<Input> | undefined): Promise<unknown> {
  if (!foresee || !(err instanceof InvalidInput)) return err;
  const { right, wrong } = err.salvage();
  if (right.dry_run !== true) return err;
  // Held, field by field, against the very contract that types the verb.
  const foreseen: Promise<AppError[]> = foresee(ctx, { right: right as Partial<Input>, wrong });
  return withLaterProblems(err, await foreseen);
}
