import { randomUUID } from "node:crypto";
import { expect } from "@/e2e/fixtures/product";
import { addPipeline, addRecords } from "@/e2e/fixtures/records";
import { test } from "@/e2e/fixtures/ui";

test("a contact is made, found while typing, edited, deleted, and brought back", async ({ signedIn: page }) => {
  const name = `Zoë-${randomUUID().slice(0, 8)}`;
  await page.goto("/w/acme/contacts?new=1");
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("First name").fill(name);
  await dialog.getByLabel("E-mail").fill("not an address");
  await page.keyboard.press("Control+Enter");
  await expect(dialog.getByLabel("E-mail")).toHaveAttribute("aria-invalid", "true");
  await dialog.getByLabel("E-mail").fill(`${name.replace("ë", "e")}@client.test`);
  await page.keyboard.press("Control+Enter");
  await expect(dialog).toBeHidden();

  await page.goto("/w/acme/contacts");
  await expect(async () => {
    await page.getByRole("searchbox").fill(name);
    await expect(page).toHaveURL(/search=/, { timeout: 2_000 });
  }).toPass({ timeout: 20_000 });
  await page.getByRole("link", { name }).click();
  await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();

  await page
    .getByRole("button", { name: "More" })
    .or(page.getByRole("button", { name: /More/ }))
    .first()
    .click();
  await page.getByRole("menuitem", { name: /Delete/ }).click();
  await expect(page).toHaveURL(/\/w\/acme\/contacts(\?|$)/);
  const restored = page.waitForResponse((response) => /\/(restore|bulk)$/.test(response.url()));
  await page.getByRole("button", { name: "Undo" }).click();
  expect((await restored).ok()).toBe(true);
  await page.goto(`/w/acme/contacts?search=${encodeURIComponent(name)}`);
  await expect(page.getByRole("link", { name })).toBeVisible();
});

test("two tabs edit one contact: the later save shows the other's value and loses nothing", async ({
  signedIn: page,
  installation,
}) => {
  const { contactId, workspaceId } = await addRecords(installation.sql, "acme", { isDefault: false });
  await page.goto(`/w/acme/contacts/${contactId}`);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await page.waitForLoadState("networkidle");
  await installation.sql`
    update contacts set job_title = 'Theirs', version = version + 1 where workspace_id = ${workspaceId} and id = ${contactId}`;
  await page.getByRole("button", { name: /job title/i }).click();
  await page.keyboard.type("Mine");
  await page.keyboard.press("Enter");
  await expect(page.getByText("Theirs").first()).toBeVisible();
  await page.getByRole("button", { name: "Keep mine" }).click();
  await expect(page.getByRole("button", { name: "Keep mine" })).toBeHidden();
  const titleNow = async () => {
    const [row] = await installation.sql`
      select job_title from contacts where workspace_id = ${workspaceId} and id = ${contactId}`;
    return row?.job_title;
  };
  await expect.poll(titleNow).toBe("Mine");
});

test("a note is written in place, stands on the timeline, and can be taken back", async ({
  signedIn: page,
  installation,
}) => {
  const note = `Called back ${randomUUID()}`;
  await page.goto(`/w/acme/contacts/${installation.own.contactId}`);
  await page.waitForLoadState("networkidle");
  await page.getByPlaceholder("Write a note…").fill(note);
  await page.keyboard.press("Control+Enter");
  await expect(page.getByText(note)).toHaveCount(1);
  await expect(page.getByPlaceholder("Write a note…")).toHaveValue("");
  await page.reload();
  await expect(page.getByText(note)).toBeVisible();
});

test("a deal moves to another stage by keyboard, and the timeline tells of it", async ({
  signedIn: page,
  installation,
}) => {
  const { sql } = installation;
  const { dealId, workspaceId } = await addRecords(sql, "acme", { isDefault: false });
  const { late } = await addPipeline(sql, { workspaceId, dealId });
  await page.goto(`/w/acme/deals/${dealId}`);
  await page.waitForLoadState("networkidle");
  await page.getByRole("radio", { name: "Early" }).focus();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Enter");
  await expect(
    page
      .getByRole("main")
      .getByText(/Early.*Late/)
      .last(),
  ).toBeVisible({ timeout: 10_000 });
  const stageNow = async () => {
    const [row] = await sql`
      select stage_id from deal_placements where workspace_id = ${workspaceId} and deal_id = ${dealId}`;
    return row?.stage_id;
  };
  await expect.poll(stageNow).toBe(late);
  await sql`update deals set deleted_at = now() where workspace_id = ${workspaceId} and id = ${dealId}`;
});

test("an address that somebody has is spoken of before it is saved twice, however quickly one types", async ({
  signedIn: page,
  installation,
}) => {
  const email = `twin-${randomUUID()}@client.test`;
  const { contactId } = await addRecords(installation.sql, "acme", { isDefault: false });
  await installation.sql`update contacts set email = ${email} where id = ${contactId}`;
  await page.goto("/w/acme/contacts?new=1");
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("First name").fill("Twin");
  await dialog.getByLabel("E-mail").fill(email);
  await page.keyboard.press("Control+Enter");
  await expect(dialog.getByText("Save again if both shall have it.")).toBeVisible();
  await page.keyboard.press("Control+Enter");
  await expect(dialog).toBeHidden();

  const other = await addRecords(installation.sql, "acme", { isDefault: false });
  await page.goto(`/w/acme/contacts/${other.contactId}`);
  await page.waitForLoadState("networkidle");
  await page.getByRole("button", { name: "Edit E-mail" }).click();
  await page.keyboard.type(email);
  await page.keyboard.press("Enter");
  await expect(page.getByText("already has this address.")).toBeVisible();
});
