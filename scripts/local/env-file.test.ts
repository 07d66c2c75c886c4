import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { parseEnvFile, withVariable, writeEnvVariables } from "./env-file";

const folder = mkdtempSync(join(tmpdir(), "tern-env-"));
afterAll(() => rmSync(folder, { recursive: true }));

describe("parseEnvFile", () => {
  it("reads plain, quoted, exported and commented lines", () => {
    const text = `# comment\nA=1\nexport B = two words  # why\nC="a # b"\nD='x=y'\nE=\nnot a line\r\nF=base64==\r\n`;
    expect(parseEnvFile(text)).toEqual({ A: "1", B: "two words", C: "a # b", D: "x=y", E: "", F: "base64==" });
  });

  it("lets the last of two equal names count", () => {
    expect(parseEnvFile("A=1\nA=2")).toEqual({ A: "2" });
  });
});

describe("withVariable", () => {
  it("replaces a variable in its place and keeps all other lines", () => {
    expect(withVariable("# top\nA=1\nB=2\n", "A", "$& new")).toBe("# top\nA=$& new\nB=2\n");
  });

  it("adds a variable on a line of its own", () => {
    expect(withVariable("A=1", "B", "2")).toBe("A=1\nB=2\n");
    expect(withVariable("AB=1\n", "B", "2")).toBe("AB=1\nB=2\n");
  });
});

describe("writeEnvVariables", () => {
  it("keeps the file readable for its owner alone, also when it was open before", () => {
    const file = join(folder, ".env");
    writeFileSync(file, "KEPT=yes\n", { mode: 0o644 });
    writeEnvVariables(file, { SECRET: "abc" });
    expect(readFileSync(file, "utf8")).toBe("KEPT=yes\nSECRET=abc\n");
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });
});
