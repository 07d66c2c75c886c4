import { describe, expect, it } from "vitest";
import { readListQuery } from "@/components/records/list/read-list-query";
import { listContactsContract } from "@/lib/contracts/contacts";
import { listDealsContract } from "@/lib/contracts/deals";
import { acceptedParams, isActive, type ListFilter } from "./list-filter";

const filters: readonly ListFilter[] = [
  { type: "text", name: "source", label: "Source", hint: "", suggestions: [] },
  { type: "choice", name: "status", label: "Status", any: "Any status" },
  { type: "choice", name: "stage_id", label: "Stage", any: "Any stage" },
  { type: "choice", name: "assigned_to", label: "Owner", any: "Anybody" },
  { type: "record", name: "customer_id", label: "Customer", kind: "customer" },
  { type: "created", label: "Created" },
];
const id = "01900000-0000-7000-8000-000000000000";

const isShown = (name: string, value: string) =>
  filters.some((filter) => isActive(filter, acceptedParams(filters, { [name]: value })));

describe("a filter is shown as set exactly where the contract takes its value", () => {
  it.each([
    ["status", ["open", "won", "lost"], ["zzz", "Open"]],
    ["stage_id", [id, id.toUpperCase()], ["foo", `${id}0`]],
    ["assigned_to", [id], ["me"]],
    ["customer_id", [id], ["7"]],
  ])("deals by %s", (name, taken, refused) => {
    for (const value of [...taken, ...refused]) {
      const isTaken = name in readListQuery(listDealsContract.query, { [name]: value });
      expect([value, isTaken, isShown(name, value)]).toEqual([value, taken.includes(value), taken.includes(value)]);
    }
  });

  it.each([
    ["source", ["Fair", "x".repeat(200)], [" ", "x".repeat(201)]],
    [
      "created_after",
      ["2026-11-22T09:00:00Z", "2026-11-22T09:00:00.5+02:00"],
      ["yesterday", "2026-11-22", "2026-13-01T00:00:00Z"],
    ],
    ["created_before", ["2026-11-22T09:00:00Z"], ["2026-11-22T09:00:00"]],
  ])("contacts by %s", (name, taken, refused) => {
    for (const value of [...taken, ...refused]) {
      const isTaken = name in readListQuery(listContactsContract.query, { [name]: value });
      expect([value, isTaken, isShown(name, value)]).toEqual([value, taken.includes(value), taken.includes(value)]);
    }
  });
});

it("keeps what no filter owns, and the other filters", () => {
  const params = { search: "ada", sort: "name", after: "x", stage_id: "foo", status: "won" };
  expect(acceptedParams(filters, params)).toEqual({ search: "ada", sort: "name", after: "x", status: "won" });
});
