import { randomUUID } from "node:crypto";
import { expect } from "@/e2e/fixtures/product";
import { test } from "@/e2e/fixtures/ui";

test("a CSV file of another encoding is checked, imported once, and comes back as an export without live formulas", async ({
  signedIn: page,
}) => {
  const mark = randomUUID().slice(0, 8);
  const rows = [
    "First name;Last name;E-mail;Notes",
    `Zo\u00eb;${mark};zoe-${mark}@client.test;=1+1`,
    `J\u00fcrgen;${mark};not an address;`,
    `Ana;${mark};ANA-${mark}@client.test;`,
    `Ana again;${mark};ana-${mark}@client.test;`,
  ];
  await page.goto("/w/acme/contacts/import");
  await page.waitForLoadState("networkidle");
  const file = { name: "people.csv", mimeType: "text/csv", buffer: Buffer.from(rows.join("\r\n"), "latin1") };
  await page.locator('input[type="file"]').setInputFiles(file);
  await expect(page.getByText("Zo\u00eb").filter({ visible: true }).first()).toBeVisible();
  await page.getByRole("button", { name: "Check all rows" }).click();
  await expect(page.getByText("not an address").filter({ visible: true }).first()).toBeVisible();
  await page.getByRole("button", { name: "Import 2 contacts" }).click();
  await expect(page.getByText("2 contacts imported.")).toBeVisible();
  const leftOut = page.getByRole("region", { name: "Rows left out" }).locator("tbody").getByRole("row");
  await expect(leftOut).toHaveText([/^5Ana again.*Has the address of Ana/]);

  await page.goto(`/w/acme/contacts?search=${mark}`);
  await expect(page.getByRole("link", { name: `Zo\u00eb ${mark}` })).toBeVisible();
  await expect(page.getByRole("link", { name: new RegExp(mark) })).toHaveCount(2);
  const answer = await page.request.get(`/api/v1/contacts/export?search=${mark}`, {
    headers: { "Tern-Workspace": "acme" },
  });
  const text = (await answer.body()).toString("utf8");
  expect(text.startsWith("\ufeff")).toBe(true);
  expect(text).toContain("'=1+1");
  expect(text).not.toMatch(/(^|,)"?=1\+1/m);
});

test("a file with the wrong columns is refused before anything is written", async ({ signedIn: page }) => {
  await page.goto("/w/acme/contacts/import");
  await page.waitForLoadState("networkidle");
  const file = { name: "prices.csv", mimeType: "text/csv", buffer: Buffer.from("Article,Price\nBolt,3\n") };
  await page.locator('input[type="file"]').setInputFiles(file);
  await expect(page.getByRole("button", { name: "Check all rows" })).toBeDisabled();
  await expect(
    page
      .getByText(/first name/i)
      .filter({ visible: true })
      .first(),
  ).toBeVisible();
});
