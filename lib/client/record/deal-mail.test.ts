import { describe, expect, it } from "vitest";
import type { DealPage } from "@/lib/contracts/record-pages";
import { dealMail } from "./deal-mail";

const deal: DealPage["deal"] = {
  id: "d",
  public_id: "D-001",
  name: "Big deal",
  contact_id: "p",
  customer_id: "c",
  status: "open",
  value: null,
  currency: "AUD",
  probability: null,
  expected_close_date: null,
  assigned_to: null,
  lead_source: null,
  tags: [],
  notes: null,
  metadata: {},
  placements: [],
  version: 1,
  created_at: "2026-01-01T00:00:00.000Z",
  updated_at: "2026-01-01T00:00:00.000Z",
  updated_by: null,
  contact_name: "Ada",
  customer_name: "Client Ltd",
  assigned_to_name: null,
};

const ada = { id: "p", name: "Ada", email: "ada@client.test" };
const client = { id: "c", name: "Client Ltd", email: "office@client.test" };

describe("a mail about a deal", () => {
  it("goes to its contact and is filed on deal, contact and customer", () => {
    expect(dealMail(deal, { contact: ada, customer: client })).toEqual({
      request: {
        record: { kind: "deal", id: "d" },
        to: [{ email: "ada@client.test", name: "Ada" }],
        links: {
          deal: { id: "d", name: "Big deal" },
          contact: { id: "p", name: "Ada" },
          customer: { id: "c", name: "Client Ltd" },
        },
        people: [
          { email: "ada@client.test", name: "Ada" },
          { email: "office@client.test", name: "Client Ltd" },
        ],
      },
      addressless: null,
    });
  });

  it("goes to its customer where there is no contact, and to nobody yet where there is neither", () => {
    const alone = { ...deal, contact_id: null, contact_name: null };
    expect(dealMail(alone, { contact: null, customer: client }).request.to).toEqual([
      { email: "office@client.test", name: "Client Ltd" },
    ]);
    const bare = dealMail({ ...alone, customer_id: null, customer_name: null }, { contact: null, customer: null });
    expect(bare).toMatchObject({ request: { to: [], links: { deal: { id: "d" } } }, addressless: null });
    expect(Object.keys(bare.request.links)).toEqual(["deal"]);
  });

  it("says whose address is missing", () => {
    expect(dealMail(deal, { contact: { ...ada, email: null }, customer: null }).addressless).toMatchObject({ id: "p" });
  });

  it("is not filed on a contact that was deleted", () => {
    expect(
      dealMail({ ...deal, contact_name: null }, { contact: null, customer: client }).request.links,
    ).not.toHaveProperty("contact");
  });

  it("knows no address of a contact that was chosen a moment ago, and does not call it missing", () => {
    const chosen = { ...deal, contact_id: "q", contact_name: "Bob" };
    const { request, addressless } = dealMail(chosen, { contact: ada, customer: null });
    expect(request.links.contact).toEqual({ id: "q", name: "Bob" });
    expect(request.to).toEqual([]);
    expect(addressless).toBeNull();
  });
});
