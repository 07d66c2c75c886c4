import { describe, expect, it } from "vitest";
import { guessMapping, mapColumn, mappingProblem } from "./column-mapping";
import { createEmailMemory } from "./email-memory";
import { importFields } from "./import-fields";
import { splitName } from "./split-name";
import { toImportRow } from "./to-import-row";

describe("columns", () => {
  it("are recognised by the API's names, by our labels, and by what others call them", () => {
    expect(
      guessMapping("contact", ["first_name", "Surname", "E-Mail", "Mobile Phone", "ZIP", "Shoe size", ""]),
    ).toEqual(["first_name", "last_name", "email", "phone", "postal_code", null, null]);
    expect(guessMapping("customer", ["Company", "Web site", "Sector"])).toEqual(["name", "website", "industry"]);
  });

  it("every field is recognised by its name and by its label", () => {
    for (const kind of ["contact", "customer"] as const) {
      const fields = importFields[kind].filter(({ name }) => name !== "full_name");
      const names = fields.map(({ name }) => name);
      expect(guessMapping(kind, names)).toEqual(names);
      expect(
        guessMapping(
          kind,
          fields.map(({ label }) => label),
        ),
      ).toEqual(names);
    }
  });

  it("give a field to one of them only, the one that says it best", () => {
    expect(guessMapping("contact", ["Title", "Mail", "E-mail", "Job title"])).toEqual([
      null,
      null,
      "email",
      "job_title",
    ]);
    expect(guessMapping("contact", ["Name", "First name", "Last name"])).toEqual([null, "first_name", "last_name"]);
    expect(guessMapping("contact", ["Name", "Mail"])).toEqual(["full_name", "email"]);
    expect(mapColumn(["email", null], 1, "email")).toEqual([null, "email"]);
  });

  it("have to hold a name, once", () => {
    expect(mappingProblem("contact", ["email"])).toContain("first name");
    expect(mappingProblem("contact", ["full_name", "last_name"])).toContain("not both");
    expect([mappingProblem("contact", ["first_name"]), mappingProblem("contact", ["full_name"])]).toEqual([null, null]);
    expect(mappingProblem("customer", ["email"])).toContain("customer's name");
  });
});

describe("a row", () => {
  it("is text by field; blank cells and columns that go nowhere are left out", () => {
    const mapping = ["first_name", "last_name", null, "phone"];
    expect(toImportRow([" Ada ", "  ", "secret", "+61 4 9157 0156"], mapping)).toEqual({
      first_name: "Ada",
      phone: "+61 4 9157 0156",
    });
    expect(toImportRow(["Ada"], mapping)).toEqual({ first_name: "Ada" });
  });

  it("keeps formulas as text and takes away only the sign that an export has put before them", () => {
    const mapping = ["first_name", "phone", "notes"];
    expect(toImportRow(["=1+1", "'+61491570156", "'tis so"], mapping)).toEqual({
      first_name: "=1+1",
      phone: "+61491570156",
      notes: "'tis so",
    });
  });

  it("has its full name split", () => {
    expect(toImportRow(["Ada Lovelace"], ["full_name"])).toEqual({ first_name: "Ada", last_name: "Lovelace" });
    expect(toImportRow(["Ada"], ["full_name"])).toEqual({ first_name: "Ada" });
  });
});

it.each([
  ["Ada King Lovelace", "Ada King", "Lovelace"],
  ["Lovelace, Ada", "Ada", "Lovelace"],
  ["Vincent van Gogh", "Vincent", "van Gogh"],
  ["María de la Cruz", "María", "de la Cruz"],
  ["هدى الحسيني", "هدى", "الحسيني"],
  ["Acme, Inc, Ltd", "Acme, Inc,", "Ltd"],
  ["Prince", "Prince", ""],
])("%s is split into “%s” and “%s”", (full, first, last) => {
  expect(splitName(full)).toEqual({ first, last });
});

it("knows an address again whatever its case, and no other", () => {
  const memory = createEmailMemory();
  const addresses = Array.from({ length: 50_000 }, (_, at) => `person-${at}@client.example`);
  expect(addresses.filter(memory.hasSeen)).toEqual([]);
  expect(memory.hasSeen(" PERSON-7@client.example ")).toBe(true);
});
