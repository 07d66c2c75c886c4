import type { AnyContract } from "@/lib/contracts/define";
import type { GivenBody } from "./given-body";
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
  const body = await bodyOf(request, contract);
  return parseInput(contract, { params, request, body });
}

/** Where every field is optional, no body at all says the same as an empty object. */
async function bodyOf(request: Request, contract: AnyContract): Promise<GivenBody | null> {
  if (contract.body === null) return null;
  const isAbsent = !request.headers.has("content-type") && !Number(request.headers.get("content-length") ?? 0);
  if (isAbsent && contract.body.safeParse({}).success) return { fields: {}, problems: [] };
  return readBody(request, contract);
}
