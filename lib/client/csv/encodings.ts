/** The ways of writing text that CSV files come in; as `TextDecoder` calls them (WHATWG Encoding). */
export const encodings = {
  "utf-8": "UTF-8",
  "windows-1252": "Windows-1252 (Western Europe)",
  "windows-1250": "Windows-1250 (Central Europe)",
  "windows-1251": "Windows-1251 (Cyrillic)",
  "utf-16le": "UTF-16 (little endian)",
  "utf-16be": "UTF-16 (big endian)",
  shift_jis: "Shift JIS (Japanese)",
  gb18030: "GB 18030 (Chinese)",
} as const;

export type Encoding = keyof typeof encodings;

const headBytes = 64 * 1024;

/**
 * How a file is written: by its byte order mark, else by the zero bytes of UTF-16, else UTF-8 if all of it is, else the
 * commonest of the old code pages. Reads the file piece by piece.
 */
export async function detectEncoding(file: Blob): Promise<Encoding> {
  const head = new Uint8Array(await file.slice(0, headBytes).arrayBuffer());
  return byMark(head) ?? byZeros(head) ?? ((await isUtf8(file)) ? "utf-8" : "windows-1252");
}

function byMark([first, second, third]: Uint8Array): Encoding | null {
  if (first === 0xef && second === 0xbb && third === 0xbf) return "utf-8";
  if (first === 0xff && second === 0xfe) return "utf-16le";
  return first === 0xfe && second === 0xff ? "utf-16be" : null;
}

/** Text in Latin letters has a zero in every second byte; no other text encoding has zeros at all. */
function byZeros(head: Uint8Array): Encoding | null {
  let [even, odd] = [0, 0];
  for (const [at, byte] of head.entries()) if (byte === 0) at % 2 === 0 ? even++ : odd++;
  if (Math.max(even, odd) < head.length / 8) return null;
  return odd > even ? "utf-16le" : "utf-16be";
}

async function isUtf8(file: Blob): Promise<boolean> {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  try {
    for (let from = 0; from < file.size; from += pieceBytes) {
      decoder.decode(await file.slice(from, from + pieceBytes).arrayBuffer(), { stream: true });
    }
    decoder.decode();
    return true;
  } catch {
    return false;
  }
}

/** As much as is read at once. */
export const pieceBytes = 1024 * 1024;
