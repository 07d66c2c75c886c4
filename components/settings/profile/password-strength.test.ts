import { describe, expect, it } from "vitest";
import { passwordStrength } from "./password-strength";

const levelOf = (password: string, own: string[] = []) => passwordStrength(password, own)?.level;

describe("the hint on a new password", () => {
  it("says nothing before anything is typed", () => {
    expect(passwordStrength("")).toBeNull();
  });

  it("counts what is missing until the length that the API asks for", () => {
    expect(passwordStrength("abcxyz")?.advice).toBe("Too short: 4 more characters.");
    expect(passwordStrength("kp3!vqzra")?.advice).toBe("Too short: 1 more character.");
  });

  it("is not taken in by length alone", () => {
    expect(levelOf("aaaaaaaaaaaaaaaa")).toBe("weak");
    expect(levelOf("1234567890123")).toBe("weak");
    expect(levelOf("password1234")).toBe("weak");
  });

  it("counts the person's own words for little", () => {
    expect(levelOf("maraokafor2026", ["Mara Okafor"])).toBe("weak");
    expect(levelOf("maraokafor2026")).not.toBe("weak");
  });

  it("finds several words that do not belong together strong", () => {
    expect(levelOf("correct horse battery staple")).toBe("strong");
    expect(levelOf("gT7#qwLp2v")).toBe("fair");
  });

  it("counts an emoji as one character, as the person does", () => {
    expect(passwordStrength("🦜🦜🦜🦜🦜")?.level).toBe("short");
  });
});
