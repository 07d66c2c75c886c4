import { AppError } from "@/lib/core/errors";

const bodyBytesMax = 64 * 1024;

/** Strangers say little: they are not to take the room that large requests of members need. Throws PAYLOAD_TOO_LARGE. */
export function assertSmallBody(request: Request): void {
  const announced = request.headers.get("content-length");
  if (!request.body || (announced !== null && Number(announced) <= bodyBytesMax)) return;
  throw new AppError({
    code: "PAYLOAD_TOO_LARGE",
    message: "The body is larger than 64 KiB, or its length is not announced in Content-Length.",
  });
}
