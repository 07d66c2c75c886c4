import { expect, test } from "vitest";
import { formatBytes } from "./format-bytes";
import { mentionsFile } from "./mentions-file";
import { encodedFileBytes, meterFiles } from "./message-size";

test("a file grows by base64, its line breaks and its headers", () => {
  expect(encodedFileBytes(57_000)).toBe(78_000 + 300);
});

test("files fit as the API counts them, before encoding", () => {
  expect(meterFiles([500, 500], 1_000)).toMatchObject({ fits: true, totalBytes: 1_000 });
  expect(meterFiles([500, 501], 1_000)).toMatchObject({ fits: false });
  expect(meterFiles([1], 0)).toMatchObject({ fits: false });
  expect(meterFiles([], 0)).toMatchObject({ fits: true, fraction: 0 });
  expect(meterFiles([10_485_760], 10_485_760).fraction).toBeCloseTo(1, 3);
});

test("sizes are written for people", () => {
  expect([0, 812, 46_080, 3_250_586, 26_214_400].map(formatBytes)).toEqual([
    "0 B",
    "812 B",
    "45 kB",
    "3.1 MB",
    "25 MB",
  ]);
});

test("a file that is spoken of is noticed, in whole words and the writer's own", () => {
  for (const text of ["Please find attached the plan", "See the attachment.", "Anbei das Angebot", "ENCLOSED: two"])
    expect([text, mentionsFile(text)]).toEqual([text, true]);
  for (const text of ["We feel unattached", "> see attached", "Hello", "re-attached-ish"])
    expect([text, mentionsFile(text)]).toEqual([text, false]);
});
