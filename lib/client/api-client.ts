import type { z } from "zod";
import type { AnyContract, Contract, Pagination } from "@/lib/contracts/define";
import { ApiError, toApiError } from "./api-error";
import { sendRequest, type Transfer } from "./send-request";
import { toForm } from "./to-form";

type PartOf<S> = S extends z.ZodType ? z.input<S> : never;

/** Required where the contract requires something, optional where everything in it is optional. */
type Part<Name extends string, S> = S extends z.ZodType
  ? Record<string, never> extends PartOf<S>
    ? { [K in Name]?: PartOf<S> }
    : { [K in Name]: PartOf<S> }
  : unknown;

/** Files go as a form instead of JSON, byte for byte; only to an endpoint whose contract has a `filesField`. */
type Files<B> = B extends z.ZodType ? { files?: readonly File[] } : unknown;

/** What a call of `C` takes: the contract's path, query, header and body fields before validation, and files. */
export type CallInput<C> =
  C extends Contract<infer P, infer Q, infer B, infer _R, infer H>
    ? Part<"params", P> & Part<"query", Q> & Part<"headers", H> & Part<"body", B> & Files<B>
    : never;

export type ResultOf<C> =
  C extends Contract<infer _P, infer _Q, infer _B, infer R, infer _H>
    ? R extends z.ZodType
      ? z.output<R>
      : null
    : never;

type CallResult<C> = { data: ResultOf<C>; pagination: Pagination | null; replayed: boolean };

export type Api = {
  /** The workspace that calls are about. */
  slug: string;
  /** Calls an endpoint as the signed-in user. Throws ApiError, also when no answer came (`OFFLINE`). */
  call<C extends AnyContract>(contract: C, input?: CallInput<C>, transfer?: Transfer): Promise<CallResult<C>>;
  /** The same for code that should not load a contract's validation only to know its address. */
  callAt<C extends AnyContract>(address: Address, input?: CallInput<C>, transfer?: Transfer): Promise<CallResult<C>>;
};

type Address = Pick<AnyContract, "method" | "path"> & Partial<Pick<AnyContract, "filesField">>;

type LooseInput = {
  params?: Record<string, unknown>;
  query?: Record<string, unknown>;
  headers?: Record<string, unknown>;
  body?: unknown;
  files?: readonly File[];
};

/** The typed client of the browser: same contracts, same endpoints as every other caller. */
export function createApi(slug: string): Api {
  const callAt: Api["callAt"] = async ({ method, path, filesField }, input, transfer = {}) => {
    // `CallInput` has these five parts and no others, whichever the contract is.
    const { params = {}, query = {}, headers = {}, body, files = [] } = (input ?? {}) as LooseInput;
    const answer = await sendRequest(
      {
        method,
        url: `/api/v1${fillPath(path, params)}${queryString(query)}`,
        headers: { ...requestHeaders(headers), "Tern-Workspace": slug },
        body: toBody(body, files, filesField ?? null),
      },
      transfer,
    );
    return readAnswer(answer);
  };
  return { slug, callAt, call: (contract, input, transfer) => callAt(contract, input, transfer) };
}

function toBody(body: unknown, files: readonly File[], filesField: string | null): string | FormData | null {
  if (files.length > 0 && filesField !== null) return toForm(body ?? {}, filesField, files);
  return body === undefined ? null : JSON.stringify(body);
}

// The server holds its answers against the contract; here the types are taken at their word.
async function readAnswer<C>({
  status,
  text,
  headers,
}: Awaited<ReturnType<typeof sendRequest>>): Promise<CallResult<C>> {
  const body: unknown = text === "" ? null : parseJson(text);
  if (status >= 400) throw toApiError(status, body, headers);
  const envelope = (body ?? { data: null }) as { data: ResultOf<C>; pagination?: Pagination };
  return {
    data: envelope.data,
    pagination: envelope.pagination ?? null,
    replayed: headers.get("idempotency-replayed") === "true",
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new ApiError({ code: "UNAVAILABLE", message: "The server's answer could not be read." });
  }
}

function fillPath(path: string, params: Record<string, unknown>): string {
  return path.replace(/\{(\w+)\}/g, (_whole, name: string) => encodeURIComponent(String(params[name])));
}

function queryString(query: Record<string, unknown>): string {
  const given = Object.entries(query).filter(([, value]) => value !== undefined && value !== null && value !== "");
  return given.length === 0 ? "" : `?${new URLSearchParams(given.map(([name, value]) => [name, String(value)]))}`;
}

/** Contracts name headers in lower case with underscores. */
function requestHeaders(headers: Record<string, unknown>): Record<string, string> {
  const given = Object.entries(headers).filter(([, value]) => value !== undefined && value !== null);
  return Object.fromEntries(given.map(([name, value]) => [name.replaceAll("_", "-"), String(value)]));
}
