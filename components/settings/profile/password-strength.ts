import { limits } from "@/lib/contracts/limits";

export type PasswordStrength = {
  level: "short" | "weak" | "fair" | "strong";
  /** What to make of it, in a sentence. */
  advice: string;
};

/** What is tried first by whoever guesses. */
const popular = ["password", "passwort", "qwertyuiop", "qwerty", "letmein", "welcome", "iloveyou", "admin", "monkey"];

/**
 * How hard a password is to guess, judged by what remains of it when popular words, the person's own words, repeats and
 * runs such as "1234" count for one character each. Null while nothing is typed. A hint: only the length is a rule.
 */
export function passwordStrength(password: string, ownWords: readonly string[] = []): PasswordStrength | null {
  if (password === "") return null;
  const missing = limits.passwordLengthMin - [...password].length;
  if (missing > 0) {
    return { level: "short", advice: `Too short: ${missing} more ${missing === 1 ? "character" : "characters"}.` };
  }
  const length = effectiveLength(password, ownWords);
  if (length < 8) return { level: "weak", advice: "Easy to guess. Four words that do not belong together work well." };
  if (length < 14) return { level: "fair", advice: "Fair. A few more characters make it strong." };
  return { level: "strong", advice: "Strong." };
}

function effectiveLength(password: string, ownWords: readonly string[]): number {
  const known = [...popular, ...ownWords.flatMap((words) => words.toLowerCase().split(/[^\p{L}\p{N}]+/u))]
    .filter((word) => word.length >= 3)
    .sort((a, b) => b.length - a.length);
  const rest = known.reduce((text, word) => text.replaceAll(word, "\u0001"), password.toLowerCase());
  const codes = [...rest].map((character) => character.codePointAt(0) ?? 0);
  return codes.filter((code, index) => !continuesRun(code, codes[index - 1])).length;
}

/** The same character again, or its neighbour in the alphabet. */
function continuesRun(code: number, before: number | undefined): boolean {
  return before !== undefined && Math.abs(code - before) <= 1;
}
