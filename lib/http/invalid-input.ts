import { AppError } from "@/lib/core/errors";

export type AppErrorInput = ConstructorParameters<typeof AppError>[0];

/** What of a request's input is right, validated, and the names of the fields that are not. */
export type PartlyRight = { right: Record<string, unknown>; wrong: ReadonlySet<string> };

/** Field errors, which leave the other fields to be looked at by whoever wants to say more. */
export class InvalidInput extends AppError {
  readonly salvage: () => PartlyRight;

  constructor(input: AppErrorInput, salvage: () => PartlyRight) {
    super(input);
    this.salvage = salvage;
  }
}
