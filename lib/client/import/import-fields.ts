/** The kinds that can be brought along in a file. */
export type ImportKind = "contact" | "customer";

/** A field that a column can go to. `full_name` is split into first and last name. */
export type ImportField = {
  name: string;
  label: string;
  /** Headings that mean it, besides its name and its label; compared without case, spaces and signs. */
  synonyms: readonly string[];
};

export const importFields: Record<ImportKind, readonly ImportField[]> = {
  contact: [
    { name: "first_name", label: "First name", synonyms: ["given name", "forename", "vorname", "prénom", "nombre"] },
    { name: "last_name", label: "Last name", synonyms: ["surname", "family name", "nachname", "nom", "apellido"] },
    {
      name: "full_name",
      label: "Full name (is split)",
      synonyms: ["full name", "name", "contact", "contact name", "display name", "person"],
    },
    {
      name: "email",
      label: "E-mail",
      synonyms: ["mail", "e-mail address", "email 1", "email 1 value", "primary email", "work email"],
    },
    {
      name: "phone",
      label: "Phone",
      synonyms: ["mobile", "mobile phone", "cell", "cell phone", "telephone", "phone number", "phone 1 value", "handy"],
    },
    { name: "landline", label: "Landline", synonyms: ["business phone", "work phone", "office phone", "home phone"] },
    { name: "job_title", label: "Job title", synonyms: ["title", "position", "role", "function", "occupation"] },
    { name: "source", label: "Source", synonyms: ["lead source", "origin", "channel"] },
    { name: "notes", label: "Notes", synonyms: ["note", "comment", "comments", "remarks", "description"] },
    {
      name: "address_line1",
      label: "Street",
      synonyms: ["address", "address 1", "street address", "strasse", "straße"],
    },
    { name: "address_line2", label: "Address addition", synonyms: ["address 2", "suite", "unit"] },
    { name: "postal_code", label: "Postal code", synonyms: ["zip", "zip code", "postcode", "plz"] },
    { name: "city", label: "City", synonyms: ["town", "locality", "suburb", "ort", "stadt", "ville"] },
    { name: "state", label: "State", synonyms: ["region", "province", "county"] },
    { name: "country", label: "Country", synonyms: ["nation", "land", "pays"] },
  ],
  customer: [
    {
      name: "name",
      label: "Name",
      synonyms: [
        "company",
        "company name",
        "customer",
        "account",
        "account name",
        "organisation",
        "organization",
        "firma",
      ],
    },
    { name: "email", label: "E-mail", synonyms: ["mail", "e-mail address", "company email"] },
    { name: "phone", label: "Phone", synonyms: ["mobile", "telephone", "phone number", "telefon"] },
    { name: "landline", label: "Landline", synonyms: ["business phone", "office phone", "work phone"] },
    { name: "industry", label: "Industry", synonyms: ["sector", "branch", "branche"] },
    { name: "website", label: "Website", synonyms: ["url", "web", "homepage", "domain", "web site", "company domain"] },
    { name: "notes", label: "Notes", synonyms: ["note", "comment", "comments", "remarks", "description"] },
  ],
};

/** What a field is called in front of people. */
export function fieldLabel(kind: ImportKind, name: string): string {
  return importFields[kind].find((field) => field.name === name)?.label ?? name;
}
