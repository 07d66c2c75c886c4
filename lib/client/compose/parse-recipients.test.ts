import { describe, expect, test } from "vitest";
import { parseRecipients } from "./parse-recipients";

describe("lists of recipients", () => {
  test("names, commas, semicolons, tabs and lines are understood", () => {
    expect(parseRecipients("Ann Lee <a@x.test>, b@y.test; c@z.test\nd@z.test\te@z.test,")).toEqual([
      { name: "Ann Lee", email: "a@x.test" },
      { name: null, email: "b@y.test" },
      { name: null, email: "c@z.test" },
      { name: null, email: "d@z.test" },
      { name: null, email: "e@z.test" },
    ]);
  });

  test("a separator within quotes belongs to the name", () => {
    expect(parseRecipients("\"Lee, Ann\" <a@x.test>; 'Bo' <b@x.test>")).toEqual([
      { name: "Lee, Ann", email: "a@x.test" },
      { name: "Bo", email: "b@x.test" },
    ]);
    expect(parseRecipients('"Evil <script>" <evil@x.example>, b@x.test')).toEqual([
      { name: "Evil <script>", email: "evil@x.example" },
      { name: null, email: "b@x.test" },
    ]);
    expect(parseRecipients('"O\'Brien \\"Jo\\"" <j@x.test>')[0]?.email).toBe("j@x.test");
  });

  test("a stray quote spoils one line and not the list", () => {
    expect(parseRecipients('"Ann <a@x.test>\nb@y.test').map(({ email }) => email)).toEqual(["a@x.test", "b@y.test"]);
  });

  test("mailto:, addresses with only spaces between them, an address as its own name", () => {
    expect(parseRecipients("mailto:a@x.test")).toEqual([{ name: null, email: "a@x.test" }]);
    expect(parseRecipients("a@x.test b@y.test").map(({ email }) => email)).toEqual(["a@x.test", "b@y.test"]);
    expect(parseRecipients("a@x.test <a@x.test>")).toEqual([{ name: null, email: "a@x.test" }]);
  });

  test("what is no address is kept, so that it can be mended", () => {
    expect(parseRecipients("Ann Lee, a@x.test")).toEqual([
      { name: null, email: "Ann Lee" },
      { name: null, email: "a@x.test" },
    ]);
    expect(parseRecipients("  ,;\n ")).toEqual([]);
  });

  test("a hundred thousand entries take no time to speak of", () => {
    const text = `${'"'.repeat(20_000)}${"<".repeat(20_000)}${"a@x.test,".repeat(100_000)}`;
    const start = performance.now();
    expect(parseRecipients(text).length).toBeGreaterThan(90_000);
    expect(performance.now() - start).toBeLessThan(5_000);
  });
});
