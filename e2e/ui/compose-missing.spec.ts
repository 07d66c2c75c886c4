import { randomUUID } from "node:crypto";
import { openComposer } from "@/e2e/fixtures/composer";
import { expect } from "@/e2e/fixtures/product";
import { addRecords } from "@/e2e/fixtures/records";
import { test } from "@/e2e/fixtures/ui";

const cases = [
  { name: "the contact", gone: ["contacts"] },
  { name: "the deal", gone: ["deals"] },
  { name: "the contact and the deal", gone: ["contacts", "deals"] },
] as const;

const kinds = { contacts: "contact", deals: "deal" } as const;

for (const { name, gone } of cases) {
  test(`${name} deleted meanwhile: said at the chip, removed there, and the next Send works`, async ({
    signedIn: page,
    installation,
    relay,
  }) => {
    const { sql } = installation;
    const own = await addRecords(sql, "acme", { isDefault: false });
    const before = relay.messages.length;
    const subject = `Gone ${randomUUID()}`;
    const { dialog, send, write, body } = await openComposer(page, `/w/acme/deals/${own.dealId}`);
    await write(subject, "Every word stays");
    for (const table of gone) {
      const id = table === "contacts" ? own.contactId : own.dealId;
      await sql`update ${sql(table)} set deleted_at = now() where workspace_id = ${own.workspaceId} and id = ${id}`;
    }
    await send.click();
    const [first] = gone;
    const remove = (table: keyof typeof kinds) =>
      dialog.getByRole("button", { name: new RegExp(`^Remove link to ${kinds[table]}`) });
    await expect(remove(first)).toHaveText("Remove link");
    await expect(remove(first)).toBeFocused();
    await expect(body).toHaveText("Every word stays");
    expect(relay.messages).toHaveLength(before);
    for (const table of gone) await remove(table).press("Enter");
    // Not on a link that is fine, which a second Enter would remove.
    await expect(send).toBeFocused();
    await page.keyboard.press("Enter");
    await expect(dialog).toBeHidden();
    expect(relay.messages).toHaveLength(before + 1);
  });
}

test("what only the server finds is said at its field", async ({ signedIn: page, installation, relay }) => {
  const before = relay.messages.length;
  const { dialog, send, write } = await openComposer(page, `/w/acme/contacts/${installation.own.contactId}`);
  // The dialog finds this itself, too; here only the server does.
  await page.route("**/api/v1/email/send*", async (route) => {
    const asked = route.request().postDataJSON() as Record<string, unknown>;
    await route.continue({ postData: JSON.stringify({ ...asked, subject: "a\r\nBcc: b@evil.test" }) });
  });
  await write("Fine here", "Text");
  await send.click();
  await expect(dialog.getByLabel("Subject")).toHaveAttribute("aria-invalid", "true");
  await expect(dialog.getByLabel("Subject")).toBeFocused();
  await expect(dialog.getByText(/line breaks/)).toBeVisible();
  expect(relay.messages).toHaveLength(before);
});
