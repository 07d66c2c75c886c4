import { z } from "zod";
import { limits } from "./limits";
import { headerText } from "./primitives";

const mimeTypePattern = /^[a-zA-Z0-9][a-zA-Z0-9!#$&^_.+-]{0,126}\/[a-zA-Z0-9][a-zA-Z0-9!#$&^_.+-]{0,126}$/;

/**
 * The bytes of a file: base64 text in JSON; from a multipart form the bytes themselves, which no JSON can make.
 * `size` of a file stands in for them in a dry run.
 */
const content = z
  .custom<string | Uint8Array>((value) => typeof value === "string" || value instanceof Uint8Array, {
    error: "must be a string with the file in base64",
  })
  .meta({ type: "string", format: "byte" });

/** Bytes in the request and nothing else: no path, no URL. */
const fields = z.strictObject(
  {
    filename: headerText(limits.fileNameLength),
    mime_type: z
      .string({ error: "must be a string" })
      .regex(mimeTypePattern, "must be a media type such as application/pdf, without parameters"),
    content: content.optional(),
    size: z.number({ error: "must be a number of bytes" }).int().min(0).optional(),
  },
  {
    error: ({ code }) => (code === "invalid_type" ? "must be an object { filename, mime_type, content }" : undefined),
  },
);

/** True of what is no file at all too: its type is told already, and a missing `content` is not what is wrong with it. */
function hasBytes(file: unknown): boolean {
  if (typeof file !== "object" || file === null || Array.isArray(file)) return true;
  return "content" in file || "size" in file;
}

/** A file of an outgoing message. */
export const attachedFile = fields.refine(hasBytes, {
  when: () => true,
  path: ["content"],
  error: "is required: the file in base64",
  params: { missing: true },
});
