import type { AnyContract, Fields } from "@/lib/contracts/define";
import { parseInput } from "./parse-input";
import { readBody } from "./read-body";

/** Next hands over no parameters at all for a path that has none. */
export type RouteContext = { params: Promise<Record<string, string> | undefined> };

/** Everything a request says, held against its contract: what the contract's verb takes. Throws what the parts throw. */
export async function readInput(
  contract: AnyContract,
  request: Request,
  context: RouteContext,
): Promise<Record<string, unknown>> {
  const params = (await context.params) ?? {};
  const body = contract.body ? await bodyOf(request, contract.body) : null;
  return parseInput(contract, { params, request, body });
}

/** Where every field is optional, no body at all says the same as an empty object. */
async function bodyOf(request: Request, schema: Fields): Promise<Record<string, unknown>> {
  const isAbsent = !request.headers.has("content-type") && !Number(request.headers.get("content-length") ?? 0);
  return isAbsent && schema.safeParse({}).success ? {} : readBody(request);
}
