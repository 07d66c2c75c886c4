import { randomUUID } from "node:crypto";
import type postgres from "postgres";
import { expect } from "@/e2e/fixtures/product";
import { addRecords } from "@/e2e/fixtures/records";
import { test } from "@/e2e/fixtures/ui";

const deleted = (kind: string) => `This ${kind} was deleted in another window or by somebody else.`;

const remove = (sql: postgres.Sql, table: "contacts" | "deals", id: string) =>
  sql`update ${sql(table)} set deleted_at = now() where id = ${id}`;

test("a note on a contact that is gone is kept, and saved after Restore", async ({ signedIn: page, installation }) => {
  const { sql } = installation;
  const { contactId } = await addRecords(sql, "acme", { isDefault: false });
  const note = `Called back ${randomUUID()}`;
  await page.goto(`/w/acme/contacts/${contactId}`);
  await page.waitForLoadState("networkidle");
  const field = page.getByPlaceholder("Write a note…");
  await field.fill(note);
  await remove(sql, "contacts", contactId);
  await page.keyboard.press("Control+Enter");
  await expect(page.getByText(deleted("contact"))).toBeVisible();
  await expect(page.getByText("Restore it, then save.")).toBeVisible();
  await expect(page.getByText("contact_ids")).toHaveCount(0);
  await expect(field).toHaveValue(note);
  await page.getByRole("button", { name: "Restore", exact: true }).click();
  await expect(page.getByText(deleted("contact"))).toBeHidden();
  await expect(page.getByText("Restore it, then save.")).toBeHidden();
  await expect(field).toBeFocused();
  await page.keyboard.press("Control+Enter");
  await expect(field).toHaveValue("");
  await expect(page.getByText(note)).toBeVisible();
});

test("a value that could not be saved has the focus and no fault after Restore", async ({
  signedIn: page,
  installation,
}) => {
  const { sql } = installation;
  const { contactId } = await addRecords(sql, "acme", { isDefault: false });
  await page.goto(`/w/acme/contacts/${contactId}`);
  await page.waitForLoadState("networkidle");
  await remove(sql, "contacts", contactId);
  await page.getByRole("button", { name: /job title/i }).click();
  await page.keyboard.type("Printer");
  await page.keyboard.press("Enter");
  const field = page.getByRole("textbox", { name: "Job title" });
  await expect(field).toHaveAttribute("aria-invalid", "true");
  await page.getByRole("button", { name: "Restore", exact: true }).click();
  await expect(field).not.toHaveAttribute("aria-invalid", "true");
  await expect(field).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: "Edit Job title: Printer" })).toBeVisible();
});

test("a deal that goes while it is looked at says so by itself and takes no more work until it is back", async ({
  signedIn: page,
  installation,
}) => {
  const { sql } = installation;
  const { dealId } = await addRecords(sql, "acme", { isDefault: false });
  await page.goto(`/w/acme/deals/${dealId}`);
  await page.waitForLoadState("networkidle");
  const actions = ["Won", "Lost", "Email"].map((name) => page.getByRole("button", { name, exact: true }));
  for (const action of actions) await expect(action).toBeVisible();
  await remove(sql, "deals", dealId);
  await expect(page.getByText(deleted("deal"))).toBeVisible({ timeout: 15_000 });
  for (const action of actions) await expect(action).toBeHidden();
  await expect(page.getByPlaceholder("Write a note…")).not.toBeEditable();
  await page.keyboard.press("c");
  // A second answer that the deal is gone is where a lost connection would be spoken of.
  await page.waitForResponse((response) => response.url().includes("/activities") && response.status() === 404, {
    timeout: 20_000,
  });
  await expect(page.getByRole("button", { name: "Try now" })).toHaveCount(0);
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await page.getByRole("button", { name: "Restore", exact: true }).click();
  for (const action of actions) await expect(action).toBeVisible();
  await expect(page.getByPlaceholder("Write a note…")).toBeEditable();
});
