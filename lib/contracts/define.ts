import { z } from "zod";
import type { Scope } from "./scopes";

export type Method = "GET" | "POST" | "PUT" | "PATCH" | "DELETE";

/** Anything with named fields; strict, so that a misspelt name is an error and never ignored. */
export type Fields = z.ZodType<Record<string, unknown>, unknown>;

type Example = { summary: string; value: unknown };

/**
 * One endpoint, described once. Validation, the OpenAPI document, the browser's client, the form's resolver
 * and the tests that walk the registry all read this and nothing else.
 */
export type Contract<
  Params extends Fields = Fields,
  Query extends Fields = Fields,
  Body extends Fields | null = Fields | null,
  Result extends z.ZodType | null = z.ZodType | null,
  Headers extends Fields = Fields,
> = {
  /** Operation id, unique, in camelCase. */
  id: string;
  method: Method;
  /** Below `/api/v1`, with `{name}` for each path parameter. */
  path: `/${string}`;
  /** What the caller needs; null: any authenticated caller; "public": nobody has to say who they are. */
  scope: Scope | "public" | null;
  tag: string;
  summary: string;
  params: Params;
  query: Query;
  /** Request headers that the verb reads, by their name in lower case with underscores. */
  headers: Headers;
  body: Body;
  /**
   * The field of the body whose values are files. The body may then come as multipart/form-data too, its other fields
   * as texts and each file as a part of this name. Null: JSON only.
   */
  filesField: string | null;
  /** What `data` holds; null: no body at all (204). */
  response: Result;
  status: 200 | 201 | 204;
  /** The answer carries `pagination`. */
  paged: boolean;
  /** The media type, or range of types, of an answer that is a file and not the envelope. */
  download: string | null;
  /** The verb waits for a mail server and bounds its own time; others are given up when the database hangs. */
  slow: boolean;
  examples: Example[];
};

/** A contract of any shape, for code that walks them all. */
export type AnyContract = Contract<Fields, Fields, Fields | null, z.ZodType | null, Fields>;

const nothing = z.strictObject({});

type Given<
  P extends Fields,
  Q extends Fields,
  B extends Fields | null,
  R extends z.ZodType | null,
  H extends Fields,
> = Pick<Contract<P, Q, B, R, H>, "id" | "method" | "path" | "scope" | "tag" | "summary"> &
  Partial<
    Pick<
      Contract<P, Q, B, R, H>,
      | "params"
      | "query"
      | "headers"
      | "body"
      | "filesField"
      | "response"
      | "status"
      | "paged"
      | "download"
      | "slow"
      | "examples"
    >
  >;

/** Completes a contract: what is left out takes and answers nothing. */
export function defineContract<
  P extends Fields = typeof nothing,
  Q extends Fields = typeof nothing,
  B extends Fields | null = null,
  R extends z.ZodType | null = null,
  H extends Fields = typeof nothing,
>(given: Given<P, Q, B, R, H>): Contract<P, Q, B, R, H> {
  const defaults = {
    params: nothing,
    query: nothing,
    headers: nothing,
    body: null,
    filesField: null,
    response: null,
    status: given.response ? 200 : 204,
    paged: false,
    download: null,
    slow: false,
    examples: [],
  };
  // The defaults stand in exactly where the type parameters default to the same.
  return { ...defaults, ...given } as unknown as Contract<P, Q, B, R, H>;
}

/** What takes nothing adds nothing to a verb's input. */
type OutputOf<S> = S extends z.ZodType ? (z.output<S> extends Record<string, never> ? unknown : z.output<S>) : unknown;

/** What a verb receives: path, query, body and the named headers in one object, validated. */
export type InputOf<C> =
  C extends Contract<infer P, infer Q, infer B, infer _R, infer H>
    ? OutputOf<P> & OutputOf<Q> & OutputOf<B> & OutputOf<H>
    : never;

/** What a verb has to put into `data`. */
export type DataOf<C> =
  C extends Contract<infer _P, infer _Q, infer _B, infer R, infer _H>
    ? R extends z.ZodType
      ? z.input<R>
      : null
    : never;

export type Pagination = {
  limit: number;
  has_more: boolean;
  next_cursor: string | null;
  prev_cursor: string | null;
};

/** What every API verb returns. */
export type Reply<Data> = {
  data: Data;
  pagination?: Pagination;
  /** True when the answer repeats that of an earlier request with the same Idempotency-Key. */
  replayed?: boolean;
  /** For the caller's browser to keep, out of reach of its scripts, and to bring back. */
  cookie?: { name: string; value: string; maxAgeSeconds: number };
};

export const pagination = z.object({
  limit: z.number().int().describe("As it was asked for. A page may hold fewer rows although there are more."),
  has_more: z.boolean().describe("Whether rows follow; nothing else says so, least of all how many this page has."),
  next_cursor: z.string().nullable().describe("For `after`: the next page. Null when nothing follows."),
  prev_cursor: z.string().nullable().describe("For `before`: the page before. Null when nothing comes before."),
});
