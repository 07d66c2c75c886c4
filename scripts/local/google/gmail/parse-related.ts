import { invalidArgument } from "../answers";

/**
 * Reads a `multipart/related` upload (RFC 2387), which the emulator takes for the message itself: first the resource
 * as JSON, then the message. Throws 400 for anything else, and for a body without its end.
 */
export function parseRelated(body: Buffer, contentType: string): { resource: unknown; message: Buffer } {
  const boundary = /;\s*boundary=(?:"([^"]+)"|([^\s;]+))/i.exec(contentType)?.slice(1).find(Boolean);
  if (!boundary) throw malformed("it names no boundary");
  const [resource, message, ...more] = partsOf(body, boundary);
  if (!resource || !message || more.length > 0) throw malformed("it must have two parts");
  if (!/^application\/json\b/i.test(resource.type)) throw malformed("its first part must be JSON");
  if (!/^message\/rfc822\b/i.test(message.type)) throw malformed("its second part must be message/rfc822");
  return { resource: parseJson(resource.content.toString("utf8")), message: message.content };
}

export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw invalidArgument("Parse Error: the body is not JSON.");
  }
}

type Part = { type: string; content: Buffer };

function partsOf(body: Buffer, boundary: string): Part[] {
  const parts: Part[] = [];
  // A boundary stands at the beginning of a line; the first one may stand at the beginning of the body.
  let at = body.subarray(0, boundary.length + 2).toString("latin1") === `--${boundary}` ? 0 : -1;
  if (at < 0) at = nextBoundary(body, boundary, 0);
  for (;;) {
    const afterMark = at + (at === 0 ? 0 : 2) + boundary.length + 2;
    const rest = body.subarray(afterMark, afterMark + 2).toString("latin1");
    if (rest === "--") return parts;
    if (rest !== "\r\n") throw malformed("a boundary is followed by something else");
    const end = nextBoundary(body, boundary, afterMark);
    parts.push(readPart(body.subarray(afterMark, end)));
    at = end;
  }
}

function nextBoundary(body: Buffer, boundary: string, from: number): number {
  const at = body.indexOf(`\r\n--${boundary}`, from);
  if (at < 0) throw malformed("its end is missing");
  return at;
}

/** `block` begins with the line break that ends the boundary's line. */
function readPart(block: Buffer): Part {
  const headEnd = block.indexOf("\r\n\r\n");
  if (headEnd < 0) throw malformed("a part has no end of its headers");
  const head = block.subarray(0, headEnd).toString("latin1");
  const type = /^content-type:\s*(.+)$/im.exec(head)?.[1]?.trim() ?? "";
  return { type, content: block.subarray(headEnd + 4) };
}

function malformed(reason: string) {
  return invalidArgument(`Malformed multipart body: ${reason}.`);
}
