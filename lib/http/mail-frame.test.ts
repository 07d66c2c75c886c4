import { describe, expect, it } from "vitest";
import { notFound } from "@/lib/core/errors";
import {
  answerMailRequest,
  mailFileResponse,
  mailFrameResponse,
  mailImageResponse,
  mailPreviewResponse,
} from "./mail-frame";

function policyOf(response: Response): Record<string, string> {
  const directives = (response.headers.get("content-security-policy") ?? "").split("; ");
  return Object.fromEntries(directives.map((directive) => directive.split(/ (.*)/s).slice(0, 2)));
}

describe("a message in its frame", () => {
  it("runs nothing, loads nothing from elsewhere, sends nothing, and is framed by our pages only", () => {
    const response = mailFrameResponse("<p>Hi</p>", { withRemoteImages: false });
    expect(policyOf(response)).toEqual({
      "default-src": "'none'",
      "style-src": "'unsafe-inline'",
      "img-src": "'self'",
      "font-src": "'none'",
      "form-action": "'none'",
      "base-uri": "'none'",
      "frame-ancestors": "'self'",
      sandbox: "allow-same-origin allow-popups allow-popups-to-escape-sandbox",
    });
    expect(Object.fromEntries(response.headers)).toMatchObject({
      "content-type": "text/html; charset=utf-8",
      "x-content-type-options": "nosniff",
      "referrer-policy": "no-referrer",
      "cache-control": "private, no-store",
    });
  });

  it("lets images in from elsewhere when asked to, and nothing else", () => {
    const policy = policyOf(mailFrameResponse("", { withRemoteImages: true }));
    expect(policy).toMatchObject({ "img-src": "'self' https: http:", "default-src": "'none'" });
  });
});

it("an image and a file never become a page", async () => {
  const image = mailImageResponse({ mimeType: "image/png", content: Buffer.from("x") });
  const stream = new Blob(["<script>"]).stream();
  const file = mailFileResponse({ filename: "a.html", mimeType: "text/html", sizeBytes: 8, stream });
  expect(policyOf(image)).toHaveProperty("sandbox");
  expect(file.headers.get("content-disposition")).toMatch(/^attachment; /);
  for (const response of [image, file]) expect(response.headers.get("x-content-type-options")).toBe("nosniff");
});

it("a preview of a PDF is for our own reader alone: opened by itself it is a download, in a sandbox", () => {
  const stream = new Blob(["%PDF-"]).stream();
  const response = mailPreviewResponse({ filename: "Ü.pdf", mimeType: "application/pdf", sizeBytes: 5, stream });
  expect(policyOf(response)).toEqual({ "default-src": "'none'", "frame-ancestors": "'none'", sandbox: undefined });
  expect(Object.fromEntries(response.headers)).toMatchObject({
    "content-type": "application/pdf",
    "content-disposition": `attachment; filename="_.pdf"; filename*=UTF-8''%C3%9C.pdf`,
    "content-length": "5",
    "cross-origin-resource-policy": "same-origin",
    "x-content-type-options": "nosniff",
  });
});

it("a file is saved under the ending that it has, whatever order its name asks to be read in", () => {
  const stream = new Blob(["MZ"]).stream();
  const filename = "invoice\u202efdp.exe";
  const file = mailFileResponse({ filename, mimeType: "application/octet-stream", sizeBytes: 2, stream });
  expect(file.headers.get("content-disposition")).toBe(
    `attachment; filename="invoicefdp.exe"; filename*=UTF-8''invoicefdp.exe`,
  );
});

it("what is not there is said in plain text; any other failure is not swallowed", async () => {
  const response = await answerMailRequest(() => Promise.reject(notFound("message", "<b>")));
  expect(response.status).toBe(404);
  expect(response.headers.get("content-type")).toBe("text/plain; charset=utf-8");
  await expect(answerMailRequest(() => Promise.reject(new Error("NEXT_REDIRECT")))).rejects.toThrow("NEXT_REDIRECT");
});
