/** Where our HTTP server notes the path and query that are asked for; callers cannot set it. */
export const targetHeader = "x-tern-path";

/**
 * The query of a request as it came. Next keeps queries in plain objects before it hands a request on: `__proto__` is
 * lost in them, and some names are taken for its own.
 */
export function askedQuery(request: Request): URLSearchParams {
  const target = request.headers.get(targetHeader) ?? request.url;
  return new URLSearchParams(/\?([^#]*)/.exec(target)?.[1] ?? "");
}
