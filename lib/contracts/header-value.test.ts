import { describe, expect, it } from "vitest";
import { hasForbiddenControl } from "./header-value";

describe("hasForbiddenControl", () => {
  it("finds CR, LF and NUL anywhere, and nothing else", () => {
    const found = Array.from({ length: 0x3000 }, (_, code) => code).filter((code) =>
      hasForbiddenControl(`a${String.fromCharCode(code)}b`),
    );
    expect(found).toEqual([0x00, 0x0a, 0x0d]);
  });
});
