type NamedFile = { filename: string; mime_type: string };

export type PreviewKind = "image" | "pdf";

/** What to offer for a file by what it claims to be; whether it is shown is decided by its bytes, when it is asked for. */
export function previewKind({ filename, mime_type }: NamedFile): PreviewKind | null {
  const type = mime_type.toLowerCase();
  if (IMAGES.has(type)) return "image";
  if (type === "application/pdf") return "pdf";
  // What does not know the type of a file sends it as bytes.
  if (type !== "application/octet-stream") return null;
  if (/\.(png|jpe?g|gif|webp|avif)$/i.test(filename)) return "image";
  return /\.pdf$/i.test(filename) ? "pdf" : null;
}

const IMAGES = new Set(["png", "jpeg", "jpg", "pjpeg", "gif", "webp", "avif"].map((type) => `image/${type}`));
