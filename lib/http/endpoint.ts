import type { z } from "zod";
import type { Bucket, Caller } from "@/lib/auth/caller";
import type { AnyContract, Contract, DataOf, Fields, InputOf, Reply } from "@/lib/contracts/define";
import type { Ctx } from "@/lib/core/context";
import { database } from "@/lib/core/database";
import { type Logger, rootLog } from "@/lib/core/log";
import { authenticate } from "./authenticate";
import { authorize } from "./authorize";
import { errorResponse } from "./error-response";
import { type Foresight, foretell } from "./foresight";
import { throughLargeBodyGate } from "./large-body-gate";
import { enforceRateLimit } from "./rate-limit";
import { type RouteContext, readInput } from "./read-input";
import { requestIdOf } from "./request-id";
import { respond } from "./respond";
import { runVerb } from "./run-verb";

export type Endpoint = {
  contract: AnyContract;
  handle: (request: Request, context: RouteContext) => Promise<Response>;
};

type Verb<C> = (ctx: Ctx, input: InputOf<C>) => Promise<Reply<DataOf<C>>>;

/**
 * Joins a contract and a verb: everything between a Request and a Response happens here, in this order. Where there are
 * dry runs, `foresee` says what wrong fields keep the verb from saying.
 */
export function endpoint<
  P extends Fields,
  Q extends Fields,
  B extends Fields | null,
  R extends z.ZodType | null,
  H extends Fields,
>(
  contract: Contract<P, Q, B, R, H>,
  verb: Verb<Contract<P, Q, B, R, H>>,
  foresee?: Foresight<InputOf<Contract<P, Q, B, R, H>>>,
): Endpoint {
  const described: AnyContract = contract as unknown as AnyContract;
  return {
    contract: described,
    handle: answering(described, async ({ request, context, requestId, log, headers }) => {
      const caller = await authenticate(request, bucketOf(request), headers);
      enforceRateLimit(caller.rateLimit, headers);
      authorize(described, caller);
      const ctx = contextFor(caller, request, requestId, log);
      const reply = await throughLargeBodyGate(request, async () => {
        const read = await readInput(described, request, context).catch(async (err: unknown) => {
          throw await foretell(err, ctx, foresee);
        });
        // Held against the very contract that types the verb.
        const given = read as InputOf<Contract<P, Q, B, R, H>>;
        return runVerb(described, () => verb(ctx, given));
      });
      return respond(described, reply, requestId, headers);
    }),
  };
}

type Exchange = { request: Request; context: RouteContext; requestId: string; log: Logger; headers: Headers };

/** Request id, one log line and the error envelope around whatever answers. */
export function answering(
  contract: AnyContract,
  answer: (exchange: Exchange) => Promise<Response>,
): Endpoint["handle"] {
  return async (request, context) => {
    const startedAt = performance.now();
    const requestId = requestIdOf(request);
    const log = rootLog().child({ request_id: requestId });
    const headers = new Headers();
    const response = await answer({ request, context, requestId, log, headers }).catch((err: unknown) =>
      errorResponse(err, requestId, log, headers),
    );
    log.info(
      { operation: contract.id, status: response.status, ms: Math.round(performance.now() - startedAt) },
      "request",
    );
    return response;
  };
}

function bucketOf(request: Request): Bucket {
  return /[?&]dry_run=true(&|$)/.test(request.url) ? "dry_runs" : "calls";
}

function contextFor({ actor, workspaceId }: Caller, request: Request, requestId: string, log: Logger): Ctx {
  return { actor, workspaceId, db: database(), log, requestId, clock: () => new Date(), signal: request.signal };
}
