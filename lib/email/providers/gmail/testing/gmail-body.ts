import { GoogleRefusal } from "./google-error";
import { assertWellFormed } from "./rfc822";

const maxJsonBytes = 5_000_000;
const maxUploadBytes = 36_700_160;

/** A message as a request brought it, and the JSON beside it. */
export type GivenMessage = { raw: Buffer; metadata: Record<string, unknown> };

type Incoming = { url: URL; headers: Record<string, string | undefined>; body: Buffer };

/** The JSON body of a call without upload. */
export function jsonOf({ headers, body }: Incoming): Record<string, unknown> {
  if (body.length > maxJsonBytes) {
    throw new GoogleRefusal(413, "uploadTooLarge", `Request payload size exceeds the limit: ${maxJsonBytes} bytes.`);
  }
  if (!/^application\/json\b/.test(headers["content-type"] ?? "")) throw bad("Content-Type must be application/json");
  return parseObject(body.toString("utf8"));
}

/** Reads `raw` (base64url, nothing else) out of a message object, and checks the message. */
export function messageOf(given: unknown): GivenMessage {
  const { raw, ...metadata } = asObject(given);
  if (typeof raw !== "string" || raw === "") throw bad("'raw' RFC822 payload message string is required");
  if (!/^[A-Za-z0-9_-]+={0,2}$/.test(raw)) throw bad("Invalid value for ByteString: raw is not base64url");
  const decoded = Buffer.from(raw, "base64url");
  assertWellFormed(decoded);
  return { raw: decoded, metadata };
}

/** Reads an upload: the message alone (media), or JSON and message in multipart/related (RFC 2387). */
export function uploadOf(incoming: Incoming): GivenMessage {
  const { url, headers, body } = incoming;
  const type = headers["content-type"] ?? "";
  const kind = url.searchParams.get("uploadType");
  if (kind === "media") {
    if (type !== "message/rfc822")
      throw bad(`Media type '${type}' is not supported. Valid media types: [message/rfc822]`);
    return checked(body, {});
  }
  if (kind !== "multipart") throw bad("uploadType must be media or multipart");
  const [json, message] = partsOf(type, body);
  if (!/^application\/json\b/.test(json.type)) throw bad("The first part must be application/json");
  if (message.type !== "message/rfc822") throw bad("The second part must be message/rfc822");
  return checked(message.content, parseObject(json.content.toString("utf8")));
}

function checked(raw: Buffer, metadata: Record<string, unknown>): GivenMessage {
  if (raw.length > maxUploadBytes) {
    throw new GoogleRefusal(413, "uploadTooLarge", `Media larger than: ${maxUploadBytes}`);
  }
  assertWellFormed(raw);
  return { raw, metadata };
}

type Part = { type: string; content: Buffer };

/** Exactly two parts, delimiters as RFC 2046 §5.1.1 has them, nothing before the first and nothing behind the last. */
function partsOf(type: string, body: Buffer): [Part, Part] {
  const match = /^multipart\/related; ?boundary=(?:"([^"]{1,70})"|([\w'()+,./:=?-]{1,70}))$/.exec(type);
  const boundary = match?.[1] ?? match?.[2];
  if (boundary === undefined) throw bad("Missing end boundary in multipart body: Content-Type names no boundary");
  const opening = Buffer.from(`--${boundary}\r\n`);
  const between = Buffer.from(`\r\n--${boundary}\r\n`);
  const closing = Buffer.from(`\r\n--${boundary}--`);
  if (!body.subarray(0, opening.length).equals(opening)) throw bad("Malformed multipart body.");
  const middle = body.indexOf(between, opening.length);
  const end = body.indexOf(closing, opening.length);
  if (middle < 0) throw bad("Media multipart body must have two parts");
  if (end < middle) throw bad("Missing end boundary in multipart body.");
  if (body.indexOf(between, middle + 1) >= 0) throw bad("Media multipart body must have two parts, not more");
  const rest = body.subarray(end + closing.length).toString("latin1");
  if (rest !== "" && rest !== "\r\n") throw bad("Malformed multipart body: bytes behind its end");
  return [partOf(body.subarray(opening.length, middle)), partOf(body.subarray(middle + between.length, end))];
}

function partOf(bytes: Buffer): Part {
  const blank = bytes.indexOf("\r\n\r\n");
  if (blank < 0) throw bad("Malformed multipart body: a part without a header");
  const head = bytes.subarray(0, blank).toString("latin1");
  const type = /^content-type: *(.+)$/im.exec(head)?.[1]?.trim() ?? "";
  if (/^content-transfer-encoding: *(?!binary|8bit|7bit)/im.test(head)) throw bad("Parts must not be encoded");
  return { type, content: bytes.subarray(blank + 4) };
}

function parseObject(text: string): Record<string, unknown> {
  try {
    return asObject(JSON.parse(text));
  } catch (err) {
    throw err instanceof GoogleRefusal ? err : bad("Parse Error");
  }
}

export function asObject(value: unknown): Record<string, unknown> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) throw bad("Parse Error: not an object");
  return { ...value };
}

/** Fields Google does not know are an error here: a misspelt `threadId` must not pass. */
export function assertOnly(given: Record<string, unknown>, known: readonly string[]): void {
  const unknown = Object.keys(given).find((name) => !known.includes(name));
  if (unknown !== undefined) throw bad(`Invalid JSON payload received. Unknown name "${unknown}": Cannot find field.`);
}

/** The same for query parameters: Google binds each to a field of the method's request. */
export function assertOnlyQuery({ searchParams }: URL, known: readonly string[]): void {
  const unknown = [...searchParams.keys()].find((name) => !known.includes(name));
  if (unknown !== undefined) {
    throw bad(`Invalid JSON payload received. Unknown name "${unknown}": Cannot bind query parameter.`);
  }
}

export const bad = (message: string) => new GoogleRefusal(400, "invalidArgument", message);
