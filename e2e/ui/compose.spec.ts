import { createHash, randomUUID } from "node:crypto";
import { dropFile, mailOnTimeline, openComposer } from "@/e2e/fixtures/composer";
import { parseMail } from "@/e2e/fixtures/mail";
import { expect } from "@/e2e/fixtures/product";
import { test } from "@/e2e/fixtures/ui";

const sha256 = (data: string | ArrayBuffer) =>
  createHash("sha256")
    .update(typeof data === "string" ? data : new Uint8Array(data))
    .digest("hex");

test("a formatted mail with a dropped file leaves from a deal's page and stands on all timelines at once", async ({
  signedIn: page,
  installation,
  relay,
}) => {
  const { dealId, contactId, customerId } = installation.own;
  const subject = `Proposal ${randomUUID()}`;
  const { dialog, body, send, ...composer } = await openComposer(page, `/w/acme/deals/${dealId}`);
  await composer.subject.fill(subject);
  await body.click();
  await page.keyboard.type("Dear Ada, ");
  await page.keyboard.press("Control+b");
  await page.keyboard.type("this is it");
  await page.keyboard.press("Control+b");
  const text = `a file of ${subject}\n`.repeat(50);
  await dropFile(page, dialog, { name: "offer ‘26’.txt", type: "text/plain", text });
  await expect(dialog.getByText("offer ‘26’.txt")).toBeVisible();
  await send.click();
  await expect(dialog).toBeHidden();
  // Without a reload.
  await expect(mailOnTimeline(page, subject)).toBeVisible();

  const mail = await parseMail(relay.messages.at(-1));
  expect(mail.subject).toBe(subject);
  expect(mail.to).toMatchObject([{ address: "ada@client.test", name: "Ada Client" }]);
  expect(mail.html).toContain("Dear Ada, <strong>this is it</strong>");
  expect(mail.text).toContain("Dear Ada, this is it");
  expect(mail.attachments.map(({ filename }) => filename)).toEqual(["offer ‘26’.txt"]);
  const [file] = mail.attachments;
  expect(sha256(file?.content as ArrayBuffer)).toBe(sha256(text));

  for (const record of [`contacts/${contactId}`, `customers/${customerId}`]) {
    await page.goto(`/w/acme/${record}`);
    await expect(mailOnTimeline(page, subject)).toBeVisible();
  }
  await mailOnTimeline(page, subject).click();
  await expect(page.frameLocator("iframe").getByText("this is it")).toBeVisible();
  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: /offer ‘26’\.txt/ }).click();
  expect((await download).suggestedFilename()).toBe("offer ‘26’.txt");
});

test("c opens it on a contact's page with the address filled in, and ⌘↵ sends", async ({
  signedIn: page,
  installation,
  relay,
}) => {
  const subject = `Short ${randomUUID()}`;
  const { dialog, write } = await openComposer(page, `/w/acme/contacts/${installation.own.contactId}`);
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
  await expect(page.getByRole("button", { name: "Email", exact: true })).toBeFocused();
  await page.keyboard.press("c");
  await expect(dialog.getByRole("button", { name: /^Ada Client, ada@client\.test/ })).toBeVisible();
  await write(subject, "Hello");
  await page.keyboard.press("Control+Enter");
  await expect(dialog).toBeHidden();
  await expect(mailOnTimeline(page, subject)).toBeVisible();
  expect((await parseMail(relay.messages.at(-1))).subject).toBe(subject);
});

test("a double click on Send, and one more press of the keys, send one message", async ({
  signedIn: page,
  installation,
  relay,
}) => {
  const before = relay.messages.length;
  const composer = await openComposer(page, `/w/acme/contacts/${installation.own.contactId}`);
  await composer.write(`Once ${randomUUID()}`, "Only once");
  relay.behave({ onMessage: () => new Promise((resolve) => setTimeout(() => resolve("accept" as const), 400)) });
  await composer.send.dblclick();
  await page.keyboard.press("Control+Enter");
  await expect(composer.dialog).toBeHidden();
  await page.waitForTimeout(500);
  expect(relay.messages).toHaveLength(before + 1);
});

test("another tab shows a new mail within seconds, without being touched", async ({ signedIn: page, installation }) => {
  const subject = `Seen elsewhere ${randomUUID()}`;
  const address = `/w/acme/contacts/${installation.own.contactId}`;
  const other = await page.context().newPage();
  await other.goto(address);
  await expect(other.getByRole("heading", { level: 1, name: "Ada Client" })).toBeVisible();
  // A tab in the background draws nothing, and a click waits for a button that has been drawn twice in one place.
  await page.bringToFront();
  const composer = await openComposer(page, address);
  await composer.write(subject, "Hello");
  await composer.send.click();
  await expect(mailOnTimeline(other, subject)).toBeVisible({ timeout: 8_000 });
});

test("a file that the way out does not take is refused in the dialog, which offers one that does", async ({
  signedIn: page,
  installation,
  relay,
}) => {
  const { sql, own } = installation;
  await sql`update email_configs set attachment_limit_mb = 0 where workspace_id = ${own.workspaceId}`;
  const id = randomUUID();
  await sql`
    insert into email_configs (workspace_id, id, config_name, from_email, from_name, staff_email, attachment_limit_mb)
    values (${own.workspaceId}, ${id}, 'Files', 'files@acme.test', 'Files', 'staff@acme.test', 25)`;
  const before = relay.messages.length;
  try {
    const { dialog, send, write } = await openComposer(page, `/w/acme/contacts/${own.contactId}`);
    await write(`With a file ${randomUUID()}`, "Here it is");
    await dropFile(page, dialog, { name: "a.txt", type: "text/plain", text: "a" });
    const refusal = dialog.getByRole("alert").filter({ hasText: "files@acme.test" });
    await expect(refusal).toBeVisible();
    await send.click();
    await expect(dialog).toBeVisible();
    expect(relay.messages).toHaveLength(before);
    await refusal.getByRole("button", { name: "Send from files@acme.test instead" }).click();
    await send.click();
    await expect(dialog).toBeHidden();
    const mail = await parseMail(relay.messages.at(-1));
    expect(mail.from?.address).toBe("files@acme.test");
    expect(mail.attachments).toHaveLength(1);
  } finally {
    await sql`update email_configs set attachment_limit_mb = 25 where workspace_id = ${own.workspaceId}`;
    await sql`update email_configs set deleted_at = now() where workspace_id = ${own.workspaceId} and id = ${id}`;
  }
});
