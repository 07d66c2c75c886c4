import { randomUUID } from "node:crypto";
import { composerOf, mailOnTimeline, openComposer } from "@/e2e/fixtures/composer";
import { expect } from "@/e2e/fixtures/product";
import { ownerEmail, test } from "@/e2e/fixtures/ui";

test("from sign-in to a sent mail without a mouse", async ({ page, installation, relay }) => {
  const { sql, own } = installation;
  const subject = `By keyboard ${randomUUID()}`;
  const deal = `Deal ${randomUUID()}`;
  await sql`update deals set name = ${deal} where workspace_id = ${own.workspaceId} and id = ${own.dealId}`;
  const before = relay.messages.length;
  await page.goto("/sign-in");
  await expect(page.getByLabel("E-mail")).toBeFocused();
  await page.keyboard.type(ownerEmail);
  await page.keyboard.press("Tab");
  await page.keyboard.type(installation.ownerPassword);
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/w\/acme\/contacts/);
  await expect(page.getByRole("heading", { level: 1, name: "Contacts" })).toBeVisible();

  await expect(async () => {
    await page.keyboard.press("Control+k");
    await expect(page.getByRole("dialog", { name: "Search and commands" })).toBeVisible({ timeout: 2_000 });
  }).toPass({ timeout: 20_000 });
  // Enter waits for what these words find.
  await page.keyboard.type(deal);
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/w\/acme\/deals\//);
  await expect(page.getByRole("heading", { level: 1, name: deal })).toBeVisible();

  const { dialog } = composerOf(page);
  await expect(async () => {
    await page.keyboard.press("c");
    await expect(dialog).toBeVisible({ timeout: 2_000 });
  }).toPass({ timeout: 20_000 });
  await expect(dialog.getByLabel("Subject")).toBeFocused();
  await page.keyboard.type(subject);
  await page.keyboard.press("Tab");
  await page.keyboard.type("Written without a mouse.");
  await page.keyboard.press("Control+Enter");
  await expect(dialog).toBeHidden();
  await expect(mailOnTimeline(page, subject)).toBeVisible();
  expect(relay.messages).toHaveLength(before + 1);
});

test("c, Open and Email bring a composer back to where one was in it", async ({ signedIn: page, installation }) => {
  const { dialog, subject, body, write } = await openComposer(page, `/w/acme/contacts/${installation.own.contactId}`);
  await write("Put aside", "Half a sentence");
  await dialog.getByRole("button", { name: "Minimise" }).click();
  await expect(body).toBeHidden();
  await expect(dialog.getByRole("button", { name: "Open", exact: true })).toBeFocused();
  await page.keyboard.press("c");
  await expect(body).toBeFocused();
  await page.keyboard.type(" and the rest");
  await expect(body).toHaveText("Half a sentence and the rest");
  await subject.focus();
  await dialog.getByRole("button", { name: "Minimise" }).click();
  await dialog.getByRole("button", { name: "Open", exact: true }).click();
  await expect(subject).toBeFocused();
  await page.getByRole("button", { name: "Email", exact: true }).click();
  await expect(subject).toBeFocused();
});

test("letters typed into a field are text, and nothing else", async ({ signedIn: page }) => {
  await page.goto("/w/acme/contacts");
  await expect(async () => {
    await page.keyboard.press("/");
    await expect(page.getByRole("searchbox")).toBeFocused({ timeout: 1_000 });
  }).toPass({ timeout: 20_000 });
  await page.keyboard.type("gc?xj");
  await expect(page.getByRole("searchbox")).toHaveValue(/gc\?xj$/);
  await expect(page.getByRole("dialog")).toHaveCount(0);
});

test("? lists what the keys do", async ({ signedIn: page }) => {
  await page.goto("/w/acme/contacts");
  await expect(async () => {
    await page.keyboard.press("?");
    await expect(page.getByRole("dialog", { name: "Keyboard shortcuts" })).toBeVisible({ timeout: 2_000 });
  }).toPass({ timeout: 20_000 });
  await expect(page.getByText("Search and commands", { exact: true })).toBeVisible();
  for (const label of ["Open the row", "Clear the selection"]) await expect(page.getByText(label)).toBeVisible();
});
