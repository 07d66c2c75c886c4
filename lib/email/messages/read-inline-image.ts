import type { Reply } from "@/lib/contracts/define";
import type { Ctx } from "@/lib/core/context";
import { notFound } from "@/lib/core/errors";
import { getBodyInWorkspace } from "./queries";

export type ShownImage = { mimeType: string; content: Buffer };

/**
 * One of the images that travel inside a message. Throws NOT_FOUND also for one that is no raster image: an SVG is a
 * document that can hold scripts.
 */
export async function readInlineImage(
  ctx: Ctx,
  { id, contentId }: { id: string; contentId: string },
): Promise<Reply<ShownImage>> {
  const { inlineImages } = await getBodyInWorkspace(ctx, id);
  const image = inlineImages.find(({ cid, mimeType }) => cid === contentId && RASTER.has(mimeType));
  if (!image) throw notFound("image", contentId);
  return { data: { mimeType: image.mimeType, content: image.content } };
}

const RASTER = new Set(
  ["png", "jpeg", "jpg", "gif", "webp", "avif", "bmp", "x-icon", "vnd.microsoft.icon"].map((type) => `image/${type}`),
);
