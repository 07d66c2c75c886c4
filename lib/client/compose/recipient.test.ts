import { describe, expect, test } from "vitest";
import { addRecipients, findStrangers, recipientProblem, recipientText, splitTo } from "./recipient";

const person = (email: string, name: string | null = null) => ({ email, name });

describe("recipients", () => {
  test("a mailbox stands once, however it is written, and gains a name", () => {
    const list = addRecipients([person("Ada@X.test")], [person("ada@x.test", "Ada"), person("b@x.test")]);
    expect(list).toEqual([person("Ada@X.test", "Ada"), person("b@x.test")]);
  });

  test("a message has one To, the rest goes on to Cc", () => {
    expect(splitTo([person("a@x.test"), person("b@x.test")])).toEqual({
      to: [person("a@x.test")],
      overflow: [person("b@x.test")],
    });
  });

  test("a broken address says what is wrong with it, in words for people", () => {
    expect(recipientProblem(person("ada@x.test"))).toBeNull();
    expect(recipientProblem(person("ada"))).toBe("“ada” has no @; write an address such as name@example.com.");
    expect(recipientProblem(person("a <b"))).not.toContain("to_name");
  });

  test("strangers are those whom no linked record knows; broken addresses are none", () => {
    const found = findStrangers([person("a@x.test"), person("A@Y.test"), person("oops")], ["a@y.test"]);
    expect(found).toEqual([person("a@x.test")]);
  });

  test("a chip's text can be edited and read back", () => {
    expect(recipientText(person("a@x.test", "Ann"))).toBe("Ann <a@x.test>");
    expect(recipientText(person("a@x.test", 'Lee, "Ann"'))).toBe('"Lee, \\"Ann\\"" <a@x.test>');
  });
});
