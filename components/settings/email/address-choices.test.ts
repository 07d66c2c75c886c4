import { expect, it } from "vitest";
import { addressChoices, hasAddress } from "./address-choices";

const addresses = ["team@acme.example", "ann@acme.example"];

it("offers the addresses of the mailbox", () => {
  expect(addressChoices(addresses, "")).toEqual(addresses);
  expect(addressChoices(addresses, "ann@acme.example")).toEqual(addresses);
});

it("keeps the present address as it is written, so that opening a form changes nothing", () => {
  expect(addressChoices(addresses, "Ann@Acme.example")).toEqual(["team@acme.example", "Ann@Acme.example"]);
});

it("shows an address that the mailbox does not have", () => {
  expect(addressChoices(addresses, "old@acme.example")).toEqual(["old@acme.example", ...addresses]);
});

it("compares addresses letter case aside", () => {
  expect(hasAddress(addresses, "TEAM@acme.example")).toBe(true);
  expect(hasAddress(addresses, "old@acme.example")).toBe(false);
});
