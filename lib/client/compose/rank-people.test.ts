import { expect, test } from "vitest";
import { rankPeople } from "./rank-people";

const person = (email: string, name: string | null = null) => ({ email, name });
const near = [person("ada@x.test", "Ada Lovelace"), person("bo@x.test", "Bo")];

test("the record's people come before the workspace's, and nobody twice", () => {
  const found = [person("adam@z.test", "Adam"), person("ADA@x.test", "Ada L.")];
  expect(rankPeople("ada", near, found, []).map(({ email }) => email)).toEqual(["ada@x.test", "adam@z.test"]);
});

test("nobody is suggested who is there already", () => {
  expect(rankPeople("", near, [], [person("Bo@x.test")])).toEqual([near[0]]);
});

test("every word has to fit, in name or address; with nothing typed the workspace stays quiet", () => {
  expect(rankPeople("love ada", near, [], [])).toEqual([near[0]]);
  expect(rankPeople("", near, [person("z@z.test")], [])).toEqual(near);
});
