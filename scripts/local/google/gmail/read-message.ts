import { z } from "zod";
import { invalidArgument } from "../answers";
import { parseJson, parseRelated } from "./parse-related";
import { readBody, tooLarge } from "./read-body";

export type Incoming = { raw: Buffer; threadId: string | undefined };

/** Google's limit on a message (`maxSize` of messages.send and drafts.create in its discovery document). */
const maxMessageBytes = 36_700_160;
/** A resource with its message inside is refused far below that. */
const maxJsonBytes = 5 * 1024 * 1024;
const maxFrameBytes = 64 * 1024;

const messageResource = z.object({ raw: z.string().optional(), threadId: z.string().optional() });
const draftResource = z.object({ message: messageResource.default({}) });

type Shape = { isUpload: boolean; isDraft: boolean };

/** The message of a send or a draft, in each of the ways that Gmail takes one. */
export async function readMessage(request: Request, url: URL, { isUpload, isDraft }: Shape): Promise<Incoming> {
  const readResource = (value: unknown) => messageOf(value, isDraft);
  if (!isUpload) {
    const { raw, threadId } = readResource(parseJson((await readBody(request, maxJsonBytes)).toString("utf8")));
    return { raw: decode(raw), threadId };
  }
  const contentType = request.headers.get("content-type") ?? "";
  const body = await readBody(request, maxMessageBytes + maxFrameBytes);
  switch (url.searchParams.get("uploadType")) {
    case "media":
      if (!/^message\/rfc822\b/i.test(contentType))
        throw invalidArgument(`Media type '${contentType}' is not supported.`);
      return { raw: limited(body), threadId: undefined };
    case "multipart": {
      const { resource, message } = parseRelated(body, contentType);
      return { raw: limited(message), threadId: readResource(resource).threadId };
    }
    default:
      throw invalidArgument("Invalid uploadType: media or multipart is expected.");
  }
}

function messageOf(value: unknown, isDraft: boolean): z.infer<typeof messageResource> {
  const parsed = isDraft ? draftResource.safeParse(value) : messageResource.safeParse(value);
  if (!parsed.success) throw invalidArgument(`Invalid value at '${parsed.error.issues[0]?.path.join(".")}'.`);
  return "message" in parsed.data ? parsed.data.message : parsed.data;
}

function decode(raw: string | undefined): Buffer {
  if (!raw)
    throw invalidArgument("'raw' RFC822 payload message string or uploading message via /upload/* URL required");
  if (!/^[\w\-+/]+={0,2}$/.test(raw)) throw invalidArgument("Invalid value at 'raw': it is not base64.");
  return Buffer.from(raw, "base64url");
}

function limited(message: Buffer): Buffer {
  if (message.length === 0) throw invalidArgument("The message is empty.");
  if (message.length > maxMessageBytes) throw tooLarge(maxMessageBytes);
  return message;
}
