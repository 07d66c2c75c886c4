import { expect, it } from "vitest";
import { grants, mayReadAliases, missingScopes, neededScopes } from "./scopes";

const google = (name: string) => `https://www.googleapis.com/auth/${name}`;

it("misses nothing of what was granted in full, however Google names it", () => {
  expect(missingScopes(neededScopes.join(" "))).toEqual([]);
  expect(
    missingScopes(`openid ${google("userinfo.email")} ${google("gmail.readonly")} ${google("gmail.compose")}`),
  ).toEqual([]);
  expect(missingScopes(`openid email ${google("gmail.modify")}`)).toEqual([]);
  expect(missingScopes("openid email https://mail.google.com/")).toEqual([]);
});

it("names each box that was unticked", () => {
  expect(missingScopes(`openid email ${google("gmail.readonly")}`)).toEqual([google("gmail.compose")]);
  expect(missingScopes(`openid email ${google("gmail.compose")}`)).toEqual([google("gmail.readonly")]);
  expect(missingScopes("openid email")).toEqual([google("gmail.compose"), google("gmail.readonly")]);
  expect(missingScopes("")).toEqual([...neededScopes]);
});

it("knows that sending alone is enough to send, and not to keep drafts", () => {
  const granted = `openid email ${google("gmail.send")}`;
  expect([grants(granted, "gmail.send"), grants(granted, "gmail.compose")]).toEqual([true, false]);
  expect(grants(google("gmail.compose"), "gmail.send")).toBe(true);
  expect(grants(google("gmail.readonly"), "gmail.send")).toBe(false);
});

it("takes no scope for another whose name it begins with", () => {
  expect(grants(google("gmail.compose.more"), "gmail.compose")).toBe(false);
  expect(grants(`x${google("gmail.send")}`, "gmail.send")).toBe(false);
});

it("lets aliases be read with any scope that Google takes for it", () => {
  for (const name of ["gmail.readonly", "gmail.modify", "gmail.settings.basic"])
    expect([name, mayReadAliases(google(name))]).toEqual([name, true]);
  expect(mayReadAliases(`${google("gmail.compose")} ${google("gmail.send")} ${google("gmail.metadata")}`)).toBe(false);
});
