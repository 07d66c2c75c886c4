export type HeaderField = { name: string; value: string };

/** The header fields of a message, unfolded; latin1, so that every byte stays what it is. */
export function headerFields(raw: Buffer): HeaderField[] {
  return linesOf(headOf(raw)).map((line) => {
    const colon = line.indexOf(":");
    return {
      name: line.slice(0, colon).trim(),
      value: line
        .slice(colon + 1)
        .replace(/\r?\n[ \t]+/g, " ")
        .trim(),
    };
  });
}

export function headerValue(raw: Buffer, name: string): string | undefined {
  return headerFields(raw).find((field) => field.name.toLowerCase() === name.toLowerCase())?.value;
}

/** The message with every field of this name gone, and with `value` in the place of the first one, if given. */
export function replaceHeader(raw: Buffer, name: string, value?: string): Buffer {
  const head = headOf(raw);
  const others = linesOf(head).filter((line) => !line.toLowerCase().startsWith(`${name.toLowerCase()}:`));
  const lines = value === undefined ? others : [`${name}: ${value}`, ...others];
  return Buffer.concat([Buffer.from(lines.join("\r\n"), "latin1"), raw.subarray(Buffer.byteLength(head, "latin1"))]);
}

/** The bare addresses of an address list. Names in quotes may hold commas; they are of no interest here. */
export function addressesIn(value: string | undefined): string[] {
  const bare = (value ?? "").replace(/"(?:[^"\\]|\\.)*"/g, "");
  return bare
    .split(",")
    .map((entry) => (/<([^<>]+)>/.exec(entry)?.[1] ?? entry).trim().toLowerCase())
    .filter((address) => address.includes("@"));
}

function headOf(raw: Buffer): string {
  const end = raw.indexOf("\r\n\r\n");
  return raw.subarray(0, end < 0 ? raw.length : end).toString("latin1");
}

/** One entry a field, its folded lines included. */
function linesOf(head: string): string[] {
  return head.split(/\r?\n(?![ \t])/).filter((line) => line.includes(":"));
}
