import { expect, it } from "vitest";
import { fileResponse } from "./file-response";

/** A file that has four bytes. */
const download = (sizeBytes: number | null) =>
  fileResponse(
    { filename: "a.bin", mimeType: "application/zip", sizeBytes, stream: new Blob(["abcd"]).stream() },
    new Headers(),
  );

it("a file's length is told, and its bytes are handed on as they are", async () => {
  const response = download(4);
  expect(response.headers.get("content-length")).toBe("4");
  expect(await response.text()).toBe("abcd");
});

it("what is made while it is sent has no length to tell", async () => {
  const response = download(null);
  expect(response.headers.has("content-length")).toBe(false);
  expect(await response.text()).toBe("abcd");
});

it.each([3, 5])("a file that has not the %i bytes it is known to have breaks off", async (sizeBytes) => {
  await expect(download(sizeBytes).text()).rejects.toThrow(/the file (is longer than|lacks 1 of) the/);
});
