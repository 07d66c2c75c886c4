import { expect, it } from "vitest";
import { listContactsContract } from "@/lib/contracts/contacts";
import { readListQuery } from "./read-list-query";

const read = (address: Record<string, string | string[]>) => readListQuery(listContactsContract.query, address);

it("reads the filters of an address, fifty rows a page", () => {
  expect(read({ search: "ada", sort: "name" })).toEqual({ search: "ada", sort: "name", limit: 50 });
});

it("leaves out what the list does not know, is given twice, or is nonsense, and keeps the rest", () => {
  const address = { search: "ada", view: "board", source: ["a", "b"], sort: "sideways", customer_id: "7", after: "" };
  expect(read(address)).toEqual({ search: "ada", limit: 50 });
});
