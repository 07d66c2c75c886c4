import { describe, expect, it } from "vitest";
import { byTime, type KeyKind, pageRequest } from "./cursor";
import { AppError } from "./errors";
import { newId } from "./ids";

const encoded = (...parts: unknown[]) => Buffer.from(JSON.stringify(parts)).toString("base64url");

const id = newId();

function read(kind: KeyKind, value: string) {
  return pageRequest({ limit: 5, after: encoded("list", value, id) }, { list: "list", shape: [kind, "uuid"] }).from;
}

function problem(cursor: string): unknown {
  try {
    return pageRequest({ limit: 5, after: cursor }, byTime("list"));
  } catch (err) {
    return err instanceof AppError ? { status: err.status, ...err.details } : err;
  }
}

const refused = {
  status: 400,
  fields: {
    after: ["is not a cursor of this list in this order; use next_cursor or prev_cursor as it was given"],
  },
};

describe("a cursor", () => {
  it.each<[KeyKind, string]>([
    ["text", "ada 👩🏽‍🚀"],
    ["text", ""],
    ["date", "2026-11-22"],
    ["date", ""],
    ["amount", "-12.50"],
    ["instant", "2026-11-22T09:00:00.000Z"],
  ])("holds a place by %s: %j", (kind, value) => expect(read(kind, value)).toEqual([value, id]));

  it.each<[KeyKind, string]>([
    ["text", "\ud800"],
    ["text", "ada\udc00"],
    ["text", "a\0"],
    ["text", "x".repeat(1001)],
    ["date", "infinity"],
    ["date", "-infinity"],
    ["date", "now"],
    ["date", "2026-02-30"],
    ["amount", "NaN"],
    ["amount", "1e3"],
    ["instant", "infinity"],
    ["instant", "yesterday"],
  ])("is none of ours with the %s %j", (kind, value) => expect(() => read(kind, value)).toThrow("is not a cursor"));

  it.each(["x", "", encoded(), encoded("list", id), encoded("list", "\ud800", id), encoded("other", "2026-11-22", id)])(
    "that is not one is told to be none: %j",
    (cursor) => expect(problem(cursor)).toEqual(refused),
  );
});
