/** Pictures in the text travel with every copy of the mail; wider ones show no more on any screen it is read on. */
const WIDEST_PIXELS = 1600;
const LARGE_BYTES = 700 * 1024;
const LARGEST_IMAGE_BYTES = 5 * 1024 * 1024;

/** Raster pictures that mail programs show. */
export function isInlineImage(file: Blob): boolean {
  return /^image\/(?:png|jpeg|gif|webp|bmp)$/.test(file.type);
}

/**
 * A picture as a `data:` URL. Photographs out of a camera are made smaller first; animations are left as they are.
 * Returns null for what is too large or cannot be read as a picture.
 */
export async function toImageUrl(file: Blob): Promise<string | null> {
  const image = file.size > LARGE_BYTES && file.type !== "image/gif" ? await shrink(file) : file;
  return image === null || image.size > LARGEST_IMAGE_BYTES ? null : readDataUrl(image);
}

async function shrink(file: Blob): Promise<Blob | null> {
  try {
    const bitmap = await createImageBitmap(file);
    const scale = Math.min(1, WIDEST_PIXELS / bitmap.width);
    const canvas = document.createElement("canvas");
    canvas.width = Math.round(bitmap.width * scale);
    canvas.height = Math.round(bitmap.height * scale);
    canvas.getContext("2d")?.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
    bitmap.close();
    // Pictures with transparent parts stay what they are; JPEG would turn those black.
    const type = file.type === "image/jpeg" ? "image/jpeg" : "image/png";
    const smaller = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, type, 0.85));
    return smaller && smaller.size < file.size ? smaller : file;
  } catch {
    return null;
  }
}

function readDataUrl(file: Blob): Promise<string | null> {
  return new Promise((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(typeof reader.result === "string" ? reader.result : null);
    reader.onerror = () => resolve(null);
    reader.readAsDataURL(file);
  });
}
