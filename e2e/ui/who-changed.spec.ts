import { randomUUID } from "node:crypto";
import type { Installation } from "@/e2e/fixtures/installation";
import { mintKey } from "@/e2e/fixtures/mint-key";
import { expect } from "@/e2e/fixtures/product";
import { addRecords } from "@/e2e/fixtures/records";
import { test } from "@/e2e/fixtures/ui";
import { updateContactContract } from "@/lib/contracts/contacts";

/** One more member, by the key with which they change things while somebody else is at work in the browser. */
async function addColleague(installation: Installation, name: string): Promise<string> {
  const { sql, own } = installation;
  const [userId, email] = [randomUUID(), `${randomUUID()}@acme.test`];
  await sql`insert into users (id, email, name) values (${userId}, ${email}, ${name})`;
  await sql`
    insert into memberships (workspace_id, user_id, role, email) values (${own.workspaceId}, ${userId}, 'member', ${email})`;
  return (await mintKey(installation, email, ["contacts:write"])).key;
}

test("who changed a value while it was edited is named, with when, and so is oneself", async ({
  signedIn: page,
  installation,
  api,
}) => {
  const key = await addColleague(installation, "Jonas Berg");
  const { contactId } = await addRecords(installation.sql, "acme", { isDefault: false });
  const params = { id: contactId };
  const open = async () => {
    await page.goto(`/w/acme/contacts/${contactId}`);
    await page.waitForLoadState("networkidle");
  };
  const edit = async (value: string) => {
    await page.getByRole("button", { name: /job title/i }).click();
    await page.getByRole("textbox", { name: /job title/i }).fill(value);
    await page.keyboard.press("Enter");
  };

  await open();
  await api.call(updateContactContract, { params, body: { job_title: "Theirs" }, key });
  await edit("Mine");
  const alert = page.getByRole("alert").filter({ hasText: "Nothing of yours was saved yet" });
  await expect(alert).toContainText("Jonas Berg changed this contact just now.");
  await page.getByRole("button", { name: "Keep mine" }).click();
  await expect(page.getByRole("status").filter({ hasText: "saved" })).toHaveCount(1);

  // Anew: the page reads itself again after a save, and would show the next change before it is edited over.
  await open();
  await api.call(updateContactContract, { params, body: { job_title: "From another tab" } });
  await edit("Mine again");
  await expect(alert).toContainText("You changed this contact elsewhere just now.");
});

test("the dialog with all details names them too", async ({ signedIn: page, installation, api }) => {
  const key = await addColleague(installation, "Nora Lind");
  const { contactId } = await addRecords(installation.sql, "acme", { isDefault: false });
  await page.goto(`/w/acme/contacts/${contactId}`);
  await page.waitForLoadState("networkidle");
  await page.getByRole("button", { name: "More actions" }).click();
  await page.getByRole("menuitem", { name: "Edit all details" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Job title").fill("Editor");
  await api.call(updateContactContract, { params: { id: contactId }, body: { job_title: "Publisher" }, key });
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(dialog.getByRole("alert")).toContainText("Nora Lind changed this contact just now.");
  await dialog.getByRole("button", { name: "Take theirs" }).click();
  await expect(dialog.getByText("Nora Lind")).toBeHidden();
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(dialog).toBeHidden();
});
