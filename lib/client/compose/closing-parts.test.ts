import { describe, expect, test } from "vitest";
import { fingerprint, ownWords, signatureChange } from "./closing-parts";

const part = (kind: "signature" | "quote", inner: string, putIn = inner) =>
  `<div data-${kind}="${fingerprint(putIn)}">${inner}</div>`;

describe("the writer's own words", () => {
  test("are what is left without a signature and a quotation as they were put in", () => {
    const html = `<p>Hi</p>${part("signature", "<p>Mara</p>")}${part("quote", "<p>On …:</p><blockquote><p>a</p></blockquote>")}`;
    expect(ownWords(html)).toBe("<p>Hi</p>");
  });

  test("include a signature or quotation that was changed: somebody may answer within it", () => {
    const answered = part("quote", "<p>Yes!</p><blockquote><p>a</p></blockquote>", "<blockquote><p>a</p></blockquote>");
    expect(ownWords(`<p></p>${answered}`)).toContain("Yes!");
    expect(ownWords(part("signature", "<p>Mara, on leave</p>", "<p>Mara</p>"))).toContain("on leave");
  });
});

describe("a signature", () => {
  const hers = "<p>Mara</p>";

  test("is put in once: a text that has it, or had it and lost it to the writer, gets no second one", () => {
    expect(signatureChange({ standing: "absent", hadSignature: false, signature: hers })).toBe("place");
    expect(signatureChange({ standing: "absent", hadSignature: true, signature: hers })).toBe("keep");
  });

  test("is swapped with the sender, and goes with one who has none", () => {
    expect(signatureChange({ standing: "untouched", hadSignature: true, signature: hers })).toBe("place");
    expect(signatureChange({ standing: "untouched", hadSignature: true, signature: " " })).toBe("remove");
    expect(signatureChange({ standing: "absent", hadSignature: false, signature: "" })).toBe("keep");
  });

  test("stays, whoever sends, once the writer has changed it", () => {
    for (const signature of [hers, ""]) {
      expect(signatureChange({ standing: "edited", hadSignature: true, signature })).toBe("keep");
    }
  });
});
