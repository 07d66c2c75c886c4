import type { z } from "zod";
import type { AnyContract, Contract, DataOf, Fields, Reply } from "@/lib/contracts/define";
import { answering, type Endpoint } from "./endpoint";
import { respond } from "./respond";

/** An endpoint that nobody has to authenticate for; its verb takes nothing and acts for nobody. */
export function publicEndpoint<R extends z.ZodType | null>(
  contract: Contract<Fields, Fields, null, R, Fields>,
  verb: () => Promise<Reply<DataOf<Contract<Fields, Fields, null, R, Fields>>>>,
): Endpoint {
  const described = contract as unknown as AnyContract;
  return {
    contract: described,
    handle: answering(described, async ({ requestId, headers }) =>
      respond(described, await verb(), requestId, headers),
    ),
  };
}
