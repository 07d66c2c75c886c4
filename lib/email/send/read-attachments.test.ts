import { describe, expect, it } from "vitest";
import { sha256 } from "@/lib/core/crypto";
import { AppError } from "@/lib/core/errors";
import { readAttachments, sizeOf } from "./read-attachments";
import { hashAsGiven, requestHash } from "./request-hash";

const file = (content: string | Uint8Array) => ({ filename: "a.pdf", mime_type: "application/pdf", content });

function refusalOf(given: Parameters<typeof readAttachments>[0]): AppError {
  try {
    readAttachments(given);
  } catch (err) {
    if (err instanceof AppError) return err;
  }
  throw new Error("nothing was refused");
}

describe("the files of a request", () => {
  it("are the same as base64 and as bytes, which are taken as they are", () => {
    const bytes = Buffer.from([0, 255, 13, 10, 61]);
    const window = new Uint8Array(Buffer.concat([Buffer.from("before"), bytes, Buffer.from("after")])).subarray(6, 11);
    const expected = { filename: "a.pdf", mimeType: "application/pdf", content: bytes, sha256: sha256(bytes) };
    expect(readAttachments([file(bytes.toString("base64")), file(bytes), file(window)])).toEqual([
      expected,
      expected,
      expected,
    ]);
    const [taken] = readAttachments([file(bytes)]);
    expect(taken?.content.buffer).toBe(bytes.buffer);
  });

  it("may be empty; none at all are no files", () => {
    expect(readAttachments([file(""), file(Buffer.alloc(0))]).map(({ content }) => content.length)).toEqual([0, 0]);
    expect(readAttachments(undefined)).toEqual([]);
  });

  it("have 26,214,400 bytes at most in all, however they came", () => {
    const most = Buffer.alloc(26_214_399);
    expect(readAttachments([file(most), file("AA==")])).toHaveLength(2);
    const { code, details } = refusalOf([file(most), file(Buffer.alloc(2))]);
    expect([code, Object.keys(Object(details?.fields))]).toEqual(["VALIDATION_ERROR", ["attachments"]]);
  });

  it("are refused by their index: damaged base64, and a size or no content where a file has to be", () => {
    const { code, details } = refusalOf([file("AA=="), file("A"), file("*")]);
    expect([code, Object.keys(Object(details?.fields))]).toEqual([
      "VALIDATION_ERROR",
      ["attachments[1].content", "attachments[2].content"],
    ]);
    expect(refusalOf([{ ...file(""), content: undefined, size: 7 }]).code).toBe("MISSING_FIELDS");
    expect(refusalOf([{ ...file(Buffer.alloc(1)), size: 1 }]).details?.fields).toHaveProperty(["attachments[0].size"]);
  });

  it("may have line breaks in their base64 and no padding, but no other white space", () => {
    const [wrapped] = readAttachments([file("\r\nAA\nE\r\n")]);
    expect(wrapped?.content).toEqual(Buffer.from([0, 1]));
    for (const content of ["AA E=", " AAE=", "AAE= ", "AA\tE=", "AA\fE=", " "]) {
      const { code, details } = refusalOf([file("AAE="), file(content)]);
      expect([content, code, Object.keys(Object(details?.fields))]).toEqual([
        content,
        "VALIDATION_ERROR",
        ["attachments[1].content"],
      ]);
    }
  });

  it("have a size before they are decoded", () => {
    expect([file("AAA="), file(Buffer.alloc(7)), { size: 9 }, {}].map(sizeOf)).toEqual([2, 7, 9, 0]);
  });
});

describe("the same request", () => {
  const hash = (changes: Record<string, unknown>, files = readAttachments([file("AA==")])) =>
    requestHash("sendEmail", { to_email: "a@b.test", html_body: "<p>1\n2</p>", ...changes }, files);

  it("is the same whatever its line ends, its key and its transport", () => {
    const base = hash({});
    expect(hash({ html_body: "<p>1\r\n2</p>", attachments: ["AA=="], idempotency_key: "k", dry_run: false })).toBe(
      base,
    );
    expect(hash({}, readAttachments([file(Buffer.alloc(1))]))).toBe(base);
  });

  it("can be told by rows that were written when line ends counted", () => {
    const input = {
      to_email: "a@b.test",
      html_body: "<p>1\r\n2</p>",
      mode: "company",
      cc: ["c@b.test"],
      dry_run: false,
    };
    const [file1] = readAttachments([file("AA==")]);
    const then = sha256(
      JSON.stringify([
        ["attachments", [[file1?.filename, file1?.mimeType, file1?.sha256]]],
        ["cc", ["c@b.test"]],
        ["html_body", "<p>1\r\n2</p>"],
        ["mode", "company"],
        ["operation", "sendEmail"],
        ["to_email", "a@b.test"],
      ]),
    );
    expect(hashAsGiven("sendEmail", input, readAttachments([file("AA==")]))).toBe(then);
    expect(requestHash("sendEmail", input, readAttachments([file("AA==")]))).not.toBe(then);
  });

  it("is another one with another text, file, order of files, or operation", () => {
    const two = readAttachments([file("AA=="), file("AQ==")]);
    const all = [
      hash({}),
      hash({ html_body: "<p>1 2</p>" }),
      hash({}, []),
      hash({}, two),
      hash({}, [...two].reverse()),
    ];
    expect(new Set([...all, requestHash("replyEmail", {}, []), requestHash("sendEmail", {}, [])]).size).toBe(7);
  });
});
