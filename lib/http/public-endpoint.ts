import type { z } from "zod";
import type { AnyContract, Contract, DataOf, Fields, InputOf, Reply } from "@/lib/contracts/define";
import type { InstanceCtx } from "@/lib/core/context";
import { database } from "@/lib/core/database";
import { assertSmallBody } from "./assert-small-body";
import { answering, type Endpoint } from "./endpoint";
import { readInput } from "./read-input";
import { respond } from "./respond";
import { runVerb } from "./run-verb";

type PublicVerb<C> = (ctx: InstanceCtx, input: InputOf<C>) => Promise<Reply<DataOf<C>>>;

/** An endpoint that nobody has to authenticate for; its verb acts for nobody and in no workspace. */
export function publicEndpoint<
  P extends Fields,
  Q extends Fields,
  B extends Fields | null,
  R extends z.ZodType | null,
  H extends Fields,
>(contract: Contract<P, Q, B, R, H>, verb: PublicVerb<Contract<P, Q, B, R, H>>): Endpoint {
  const described = contract as unknown as AnyContract;
  return {
    contract: described,
    handle: answering(described, async ({ request, context, requestId, log, headers }) => {
      assertSmallBody(request);
      const given = takesNothing(described) ? {} : await readInput(described, request, context);
      // Held against the very contract that types the verb.
      const input = given as InputOf<Contract<P, Q, B, R, H>>;
      const { signal } = request;
      const ctx: InstanceCtx = { db: database(), log, requestId, clock: () => new Date(), signal };
      return respond(described, await runVerb(described, () => verb(ctx, input)), requestId, headers);
    }),
  };
}

/** Whoever only asks how Tern is may ask with whatever query their probe adds. */
export function takesNothing({ scope, path, body }: AnyContract): boolean {
  return scope === "public" && body === null && !path.includes("{");
}
