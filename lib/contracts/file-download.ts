import { z } from "zod";

/** A file that is handed out piece by piece; `sizeBytes` is null where it is not known beforehand. */
export const fileDownload = z.custom<{
  filename: string;
  mimeType: string;
  sizeBytes: number | null;
  stream: ReadableStream<Uint8Array>;
}>();
