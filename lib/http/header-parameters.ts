export type ParameterisedHeader = {
  /** What stands before the first semicolon, in lower case: `multipart/form-data`, `form-data`. */
  value: string;
  /** By their names in lower case; quotes and backslashes are taken off, nothing else is decoded. */
  parameters: ReadonlyMap<string, string>;
};

/**
 * Reads a header field such as `text/plain; charset=utf-8` (RFC 9110 §5.6.6). A backslash escapes a quote or another
 * backslash and otherwise stands for itself, as browsers send it in file names.
 *
 * @returns null where the text is anything else, or names a parameter twice
 */
export function parseHeaderParameters(text: string): ParameterisedHeader | null {
  const [value = ""] = text.split(";", 1);
  const parameters = new Map<string, string>();
  let position = value.length;
  while (position < text.length) {
    PARAMETER.lastIndex = position;
    const match = PARAMETER.exec(text);
    if (!match) return isOnlySpace(text.slice(position)) ? { value: tidy(value), parameters } : null;
    const [whole, name = "", quoted, token = ""] = match;
    if (parameters.has(name.toLowerCase())) return null;
    parameters.set(name.toLowerCase(), quoted === undefined ? token : quoted.replace(/\\(["\\])/g, "$1"));
    position += whole.length;
  }
  return { value: tidy(value), parameters };
}

/** RFC 5987 and RFC 8187: `UTF-8''%e2%82%ac.pdf`. Null where it is in another charset, or damaged. */
export function decodeExtendedValue(text: string): string | null {
  const encoded = /^utf-8'[^']*'([^']*)$/i.exec(text)?.[1];
  if (encoded === undefined) return null;
  try {
    return decodeURIComponent(encoded);
  } catch {
    return null;
  }
}

/** One `; name=token` or `; name="quoted"`. Not global state: `lastIndex` is set before each use. */
const PARAMETER = /[ \t]*;[ \t]*([\w!#$%&'*+.^`|~-]+)[ \t]*=[ \t]*(?:"((?:[^"\\]|\\.)*)"|([^\s";]+))[ \t]*(?=;|$)/sy;

function isOnlySpace(rest: string): boolean {
  return /^[ \t;]*$/.test(rest);
}

function tidy(value: string): string {
  return value.trim().toLowerCase();
}
