import type { AnyContract } from "@/lib/contracts/define";
import { againIfLost } from "@/lib/core/again-if-lost";
import { DeadlineExceeded, within } from "@/lib/core/deadline";
import { AppError } from "@/lib/core/errors";

/** With what came before it, below the ten seconds in which a hung database has to be told. */
const verbTimeoutMs = 8_500;

/**
 * Runs a verb. One that only reads is asked again when its connection turns out lost. A hung database is waited
 * for only so long; a write that is given up may still be committed: the answer says so. Verbs that wait for a mail
 * server bound their own steps. Throws UNAVAILABLE.
 */
export async function runVerb<T>(contract: AnyContract, verb: () => Promise<T>): Promise<T> {
  if (contract.slow) return verb();
  if (contract.method === "GET") return within(verbTimeoutMs, againIfLost(verb));
  try {
    return await within(verbTimeoutMs, verb());
  } catch (err) {
    if (!(err instanceof DeadlineExceeded)) throw err;
    throw new AppError({
      code: "UNAVAILABLE",
      message: "The database did not answer in time. The change may or may not have been made.",
      fix: "Look at the record before you send the request again.",
      retryAfterSeconds: 5,
      cause: err,
    });
  }
}
