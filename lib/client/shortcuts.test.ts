import { describe, expect, it } from "vitest";
import { matchShortcut, notationOf, type Shortcut } from "./shortcuts";

const shortcut = (keys: string): Shortcut => ({ keys, label: keys, group: "", run: () => undefined });
const pressed = (key: string, held: Partial<KeyboardEvent> = {}) => ({
  key,
  metaKey: false,
  ctrlKey: false,
  altKey: false,
  ...held,
});

describe("notationOf", () => {
  it("calls ⌘ and Ctrl the same", () => {
    expect(notationOf(pressed("K", { metaKey: true }))).toBe("mod+k");
    expect(notationOf(pressed("k", { ctrlKey: true }))).toBe("mod+k");
  });

  it("leaves Alt and dead keys to the keyboard layout", () => {
    expect(notationOf(pressed("c", { altKey: true }))).toBeNull();
    expect(notationOf(pressed("Dead"))).toBeNull();
  });
});

describe("matchShortcut", () => {
  const all = [shortcut("c"), shortcut("g c"), shortcut("g d")];

  it("waits for the second key of a sequence and then runs it", () => {
    expect(matchShortcut(all, "", "g")).toEqual({ run: null, pending: "g" });
    expect(matchShortcut(all, "g", "c")).toEqual({ run: all[1]?.run, pending: "" });
  });

  it("forgets a sequence that no key completes", () => {
    expect(matchShortcut(all, "g", "x")).toEqual({ run: null, pending: "" });
  });

  it("prefers what was registered last", () => {
    const front = { ...shortcut("c"), run: () => undefined };
    expect(matchShortcut([...all, front], "", "c").run).toBe(front.run);
  });

  it("leaves keys that only stand in the help to the control that answers them", () => {
    const listed = { ...shortcut("Enter"), run: null };
    expect(matchShortcut([listed], "", "Enter")).toEqual({ run: null, pending: "" });
    const behind = shortcut("Enter");
    expect(matchShortcut([behind, listed], "", "Enter").run).toBe(behind.run);
  });
});
