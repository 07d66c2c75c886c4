import { routes } from "@/lib/client/routes";

/** Where a file of a message can be had with a plain link. */
export function mailFileAddress(slug: string, logId: string, fileId: string): string {
  return `${routes.mailFrame(slug, logId)}/attachments/${fileId}`;
}

/** Where an image or a PDF of a message can be looked at. */
export function mailPreviewAddress(slug: string, logId: string, fileId: string): string {
  return `${mailFileAddress(slug, logId, fileId)}/preview`;
}
