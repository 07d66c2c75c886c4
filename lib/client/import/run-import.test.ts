import { describe, expect, it, vi } from "vitest";
import { ApiError } from "@/lib/client/api-error";
import type { ImportedRow, ImportResult } from "@/lib/contracts/import-result";
import { createEmailMemory } from "./email-memory";
import type { ImportTally } from "./import-tally";
import { mayBeDone, patiently } from "./patiently";
import { type ImportPlan, runImport } from "./run-import";
import type { ImportRow } from "./to-import-row";

const plan = (text: string): ImportPlan => ({
  file: new Blob([text]),
  format: { encoding: "utf-8", delimiter: "," },
  headerRow: 1,
  columns: 2,
  mapping: ["first_name", "email"],
});

const numbered = (count: number) =>
  plan(`Name,Mail\n${Array.from({ length: count }, (_, at) => `P${at},p${at}@client.example`).join("\n")}`);

/** A server that creates everything, but for what `judge` says of a row. */
function serverThat(judge: (row: ImportRow) => Partial<ImportedRow> = () => ({})) {
  const batches: ImportRow[][] = [];
  const send = vi.fn(async (rows: ImportRow[]): Promise<ImportResult> => {
    await Promise.resolve();
    batches.push(rows);
    const answers = rows.map((row, index): ImportedRow => {
      const fresh: ImportedRow = {
        index,
        outcome: "create",
        id: `id-${row.first_name}`,
        duplicate_of: null,
        reason: null,
        fields: {},
      };
      return { ...fresh, ...judge(row) };
    });
    const count = (outcome: string) => answers.filter((answer) => answer.outcome === outcome).length;
    return {
      rows: answers,
      created: count("create"),
      updated: count("update"),
      skipped: count("skip"),
      invalid: count("invalid"),
    };
  });
  return { send, batches };
}

const signal = new AbortController().signal;
const onProgress = () => undefined;

describe("a run", () => {
  it("sends every row once, in their order, five hundred at a time", async () => {
    const { send, batches } = serverThat();
    const tally = await runImport(numbered(1_234), { send, signal, onProgress });
    expect(batches.map(({ length }) => length)).toEqual([500, 500, 234]);
    expect(batches.flat().map((row) => row.first_name)).toEqual(Array.from({ length: 1_234 }, (_, at) => `P${at}`));
    expect(tally).toMatchObject({ rows: 1_234, created: 1_234, invalid: 0 });
    expect(tally.firstCreated[0]).toEqual({ id: "id-P0", name: "P0" });
  });

  it("names refused rows as the spreadsheet numbers them, with their cells and every problem", async () => {
    const { send } = serverThat((row) =>
      row.email === "nonsense" ? { outcome: "invalid", id: null, fields: { email: ["must have an @"] } } : {},
    );
    const tally = await runImport(plan("Name,Mail\nAda,a@b.test\n\nBob,nonsense\n"), { send, signal, onProgress });
    expect(tally).toMatchObject({ rows: 2, created: 1, invalid: 1 });
    expect(tally.firstInvalid).toEqual([
      { number: 4, cells: ["Bob", "nonsense"], problems: [{ field: "email", problem: "must have an @" }] },
    ]);
  });

  it("names every row it left out and whose address it has, also where it updated others", async () => {
    const duplicateOf = { id: "id-ada", name: "Ada Known", public_id: "C-001", index: null };
    const { send } = serverThat(({ email }) => {
      if (email === "a@b.test") return { outcome: "update", duplicate_of: duplicateOf };
      return email === "A@b.test" ? { outcome: "skip", duplicate_of: duplicateOf } : {};
    });
    const text = "Name,Mail\nAda,a@b.test\nAda again,A@b.test\nBob,b@b.test\n";
    const tally = await runImport(plan(text), { send, signal, onProgress });
    expect(tally).toMatchObject({ rows: 3, created: 1, updated: 1, skipped: 1, duplicates: 2 });
    expect(tally.firstSkipped).toEqual([
      { number: 3, name: "Ada again", cells: ["Ada again", "A@b.test"], of: { id: "id-ada", name: "Ada Known" } },
    ]);
  });

  it("does not send rows with more cells than there are headings; short ones are fine", async () => {
    const { send, batches } = serverThat();
    const tally = await runImport(plan("Name,Mail\nAda\nBob,b@c.test,\nEve,London, UK\n"), {
      send,
      signal,
      onProgress,
    });
    expect(batches).toEqual([[{ first_name: "Ada" }, { first_name: "Bob", email: "b@c.test" }]]);
    expect(tally).toMatchObject({ rows: 3, created: 2, invalid: 1 });
    expect(tally.firstInvalid[0]?.problems[0]?.problem).toContain("has 3 cells");
  });

  it("finds addresses that the file has twice, however far apart", async () => {
    const { send } = serverThat();
    const text = `Name,Mail\nAda,a@b.test\n${"Bob,\n".repeat(700)}Ada again,A@B.test\n`;
    const tally = await runImport(plan(text), { send, signal, onProgress, memory: createEmailMemory() });
    expect(tally).toMatchObject({ rows: 702, created: 701, skipped: 1, duplicates: 1 });
    expect(tally.firstDuplicates).toEqual([{ number: 703, name: "Ada again", of: null }]);
  });

  it("ends between two requests when it is cancelled, and says how far it came", async () => {
    const stop = new AbortController();
    const { send } = serverThat();
    const tally = await runImport(numbered(2_000), {
      send,
      signal: stop.signal,
      onProgress: ({ rows }) => rows === 1_000 && stop.abort(),
    });
    expect(tally.rows).toBe(1_000);
    expect(send).toHaveBeenCalledTimes(2);
  });

  it("goes on after the rows that an interrupted run has done, none twice and none left out", async () => {
    const { send, batches } = serverThat();
    send.mockImplementationOnce(send.getMockImplementation() ?? (() => Promise.reject(new Error("none"))));
    send.mockImplementationOnce(() => Promise.reject(new ApiError({ code: "OFFLINE", message: "Away." })));
    const reached: ImportTally[] = [];
    const options = { send, signal, onProgress: (tally: ImportTally) => void reached.push(tally) };
    await expect(runImport(numbered(1_300), options)).rejects.toThrow("Away.");
    const from = reached.at(-1);
    const tally = await runImport(numbered(1_300), { ...options, ...(from && { from }) });
    expect(tally).toMatchObject({ rows: 1_300, created: 1_300 });
    expect(new Set(batches.flat().map((row) => row.first_name)).size).toBe(1_300);
  });
});

describe("patience", () => {
  const failing = (...codes: ("RATE_LIMITED" | "UNAVAILABLE" | "OFFLINE")[]) => {
    const call = vi.fn(async () => "done");
    for (const code of codes) {
      const status = { RATE_LIMITED: 429, UNAVAILABLE: 503, OFFLINE: 0 }[code];
      call.mockRejectedValueOnce(new ApiError({ code, message: code, status, retryAfterSeconds: 7 }));
    }
    return call;
  };

  it("waits as long as the server says, as often as it says so, and for a server that comes back", async () => {
    const wait = vi.fn(async () => undefined);
    expect(await patiently(failing("RATE_LIMITED", "RATE_LIMITED", "UNAVAILABLE"), { signal, wait })).toBe("done");
    expect(wait.mock.calls.map(([ms]: unknown[]) => ms)).toEqual([7_000, 7_000, 9_000]);
  });

  it("repeats nothing that may have been done", async () => {
    const call = failing("OFFLINE");
    await expect(patiently(call, { signal })).rejects.toThrow("OFFLINE");
    expect(call).toHaveBeenCalledTimes(1);
  });

  it("knows which failures leave open whether the rows were written", () => {
    const failed = (code: "OFFLINE" | "UNAVAILABLE" | "INTERNAL_ERROR" | "FORBIDDEN", status: number) =>
      mayBeDone(new ApiError({ code, message: code, status }));
    expect([failed("OFFLINE", 0), failed("INTERNAL_ERROR", 500), failed("UNAVAILABLE", 502)]).toEqual([
      true,
      true,
      true,
    ]);
    expect([failed("UNAVAILABLE", 503), failed("FORBIDDEN", 403), mayBeDone(new Error("x"))]).toEqual([
      false,
      false,
      false,
    ]);
  });
});
