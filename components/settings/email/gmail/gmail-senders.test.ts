import { expect, it } from "vitest";
import { gmailSenders } from "./gmail-senders";
import type { Mailbox, SendAsAddress } from "./mailbox";

const address = (email: string, of: Partial<SendAsAddress> = {}): SendAsAddress => ({
  email,
  displayName: "",
  isDefault: false,
  verificationStatus: "accepted",
  usable: true,
  signature: "",
  ...of,
});

const mailbox = (
  id: string,
  name: string,
  of: { status?: "needs_reconnect"; addresses: SendAsAddress[] },
): Mailbox => ({
  connection: {
    id,
    user_id: id,
    name,
    gmail_address: `${id}@acme.example`,
    status: of.status ?? "active",
    missing_scopes: [],
    hint: "",
    aliases_fetched_at: null,
    connected_at: "2026-11-22T09:00:00.000Z",
    version: 1,
  },
  addresses: of.addresses,
  dependents: [],
});

it("lists everybody: who can send first, the others with the reason", () => {
  const members = ["ann", "bo", "cy"].map((id) => ({ user_id: id, name: id.toUpperCase() }));
  const senders = gmailSenders(members, [
    mailbox("bo", "BO", { status: "needs_reconnect", addresses: [address("bo@acme.example", { usable: false })] }),
    mailbox("cy", "CY", { addresses: [address("cy@acme.example")] }),
  ]);
  expect(senders.map(({ name, obstacle }) => [name, obstacle])).toEqual([
    ["CY", null],
    ["ANN", "has no Gmail connected"],
    ["BO", "has to reconnect Gmail"],
  ]);
});

it("knows a member whose mailbox is connected also when the list of members is cut off before them", () => {
  expect(gmailSenders([], [mailbox("cy", "CY", { addresses: [address("cy@acme.example")] })])).toHaveLength(1);
});

it("offers usable addresses only, Gmail’s default first", () => {
  const addresses = [
    address("cy@acme.example"),
    address("new@acme.example", { usable: false, verificationStatus: "pending" }),
    address("team@acme.example", { isDefault: true }),
  ];
  expect(gmailSenders([], [mailbox("cy", "CY", { addresses })])[0]?.addresses).toEqual([
    "team@acme.example",
    "cy@acme.example",
  ]);
});
