/** Part headers of one file: its type, its name (twice, RFC 2231 included) and how it is encoded. */
const FILE_HEADER_BYTES = 300;

/** Bytes that a file takes in a mail: base64 in lines of 76 characters with CR LF (RFC 2045 §6.8), and its headers. */
export function encodedFileBytes(sizeBytes: number): number {
  return Math.ceil((sizeBytes / 57) * 78) + FILE_HEADER_BYTES;
}

export type FileMeter = {
  /** What the files are on disk. */
  totalBytes: number;
  /** What they are in the mail. */
  encodedBytes: number;
  /** What the route takes, as it would be in the mail. */
  encodedLimitBytes: number;
  /** How full, from 0; above 1 it does not fit. */
  fraction: number;
  fits: boolean;
};

/** Holds files against a route that takes `maxBytes` of them, counted before encoding; 0: none. */
export function meterFiles(sizes: readonly number[], maxBytes: number): FileMeter {
  const totalBytes = sizes.reduce((total, size) => total + size, 0);
  const encodedBytes = sizes.reduce((total, size) => total + encodedFileBytes(size), 0);
  const encodedLimitBytes = encodedFileBytes(maxBytes) + Math.max(0, sizes.length - 1) * FILE_HEADER_BYTES;
  const fits = sizes.length === 0 || (maxBytes > 0 && totalBytes <= maxBytes);
  const fraction =
    sizes.length === 0 ? 0 : maxBytes === 0 ? Number.POSITIVE_INFINITY : encodedBytes / encodedLimitBytes;
  return { totalBytes, encodedBytes, encodedLimitBytes, fraction, fits };
}

/** Bytes of a text in UTF-8. */
export function utf8Bytes(text: string): number {
  return new TextEncoder().encode(text).byteLength;
}
