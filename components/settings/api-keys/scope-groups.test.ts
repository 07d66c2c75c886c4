import { describe, expect, it } from "vitest";
import { scopes } from "@/lib/contracts/scopes";
import { scopeGroups, scopePresets, scopesInWords } from "./scope-groups";

describe("the scopes as people choose them", () => {
  it("offers every scope once, under a heading in words", () => {
    expect(scopeGroups.flatMap((group) => group.scopes.map(({ scope }) => scope)).sort()).toEqual([...scopes].sort());
    for (const { label, resource } of scopeGroups) expect(label).not.toBe(resource);
  });

  it("a preset that reads everything changes and sends nothing", () => {
    const reading = scopePresets.find(({ label }) => label === "Read everything");
    expect(reading?.scopes.length).toBeGreaterThan(5);
    expect(reading?.scopes.filter((scope) => !scope.endsWith(":read"))).toEqual([]);
  });

  it("a preset for sending can send and no more than read besides", () => {
    const sending = scopePresets.find(({ label }) => label === "Send e-mail");
    expect(sending?.scopes.filter((scope) => !scope.endsWith(":read"))).toEqual(["email:send"]);
  });
});

describe("what a key may do, in words", () => {
  it("names what is all of something", () => {
    expect(scopesInWords(scopes)).toBe("Everything");
    expect(scopesInWords(scopes.filter((scope) => scope.endsWith(":read")))).toBe("Read everything");
  });

  it("lists the rest by what it is about, in an order of its own", () => {
    expect(scopesInWords(["email:send", "contacts:read", "email:read"])).toBe("Contacts: read · E-mail: read, send");
  });
});
