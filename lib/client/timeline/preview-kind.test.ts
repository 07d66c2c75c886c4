import { expect, it } from "vitest";
import { previewKind } from "./preview-kind";

it.each([
  ["photo.PNG", "image/png", "image"],
  ["photo", "IMAGE/JPEG", "image"],
  ["offer.pdf", "application/pdf", "pdf"],
  ["offer.PDF", "application/octet-stream", "pdf"],
  ["scan.jpeg", "application/octet-stream", "image"],
  ["logo.svg", "image/svg+xml", null],
  ["page.html", "text/html", null],
  ["offer.pdf", "text/html", null],
  ["archive.zip", "application/octet-stream", null],
] as const)("%s as %s: %s", (filename, mime_type, kind) => {
  expect(previewKind({ filename, mime_type })).toBe(kind);
});
