import { randomUUID } from "node:crypto";
import { expect } from "@/e2e/fixtures/product";
import { addRecords, deleteRecords } from "@/e2e/fixtures/records";
import { test } from "@/e2e/fixtures/ui";

test("a filter by what is not there says so, and can be taken away", async ({ signedIn: page, installation }) => {
  const gone = await addRecords(installation.sql, "acme", { isDefault: false });
  await deleteRecords(installation.sql, gone);
  const narrowed = new URLSearchParams({
    customer_id: gone.customerId,
    contact_id: installation.other.contactId,
    stage_id: randomUUID(),
    assigned_to: randomUUID(),
  });
  await page.goto(`/w/acme/deals?${narrowed}`);
  const chips = page.getByRole("list", { name: "Filters" }).getByRole("listitem");
  for (const noun of ["customer", "contact", "stage", "owner"]) {
    await expect(chips.filter({ hasText: `Unknown ${noun}` })).toHaveCount(1);
  }
  await expect(page.getByText("No deal matches")).toBeVisible();
  for (const label of ["Customer", "Contact", "Stage", "Owner"]) {
    await page.getByRole("button", { name: `Remove filter ${label}` }).click();
  }
  await expect(chips).toHaveCount(0);
  await expect(page).toHaveURL(/\/deals$/);
});
