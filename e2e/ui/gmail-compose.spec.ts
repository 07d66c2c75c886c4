import { randomUUID } from "node:crypto";
import { chooseSender, composerOf, dropFile, mailOnTimeline, openComposer } from "@/e2e/fixtures/composer";
import { consent, mailbox, test } from "@/e2e/fixtures/google";
import { parseRaw } from "@/e2e/fixtures/mail";
import { expect } from "@/e2e/fixtures/product";

const record = (id: string) => `/w/acme/contacts/${id}`;

test("Gmail is connected while a mail is written, and the mail leaves as an alias with its files", async ({
  signedIn: page,
  installation,
  google,
}) => {
  const { contactId, dealId } = installation.own;
  const subject = `As myself ${randomUUID()}`;
  const { dialog, send, write, body } = await openComposer(page, `/w/acme/deals/${dealId}`);
  await write(subject, "Hello from me");
  await dialog.getByRole("button", { name: /^From/ }).click();
  const popup = page.waitForEvent("popup");
  await page.getByRole("menuitem", { name: "Connect Gmail…" }).click();
  await consent(await popup);
  await expect(dialog.getByRole("button", { name: /^From/ })).toContainText(mailbox.address);
  await expect(dialog.getByText(`This mail is from ${mailbox.address}`)).toBeVisible();
  await expect(body).toContainText("Hello from me");

  await dialog.getByRole("button", { name: /^From/ }).click();
  const pending = page.getByRole("menuitemcheckbox", { name: new RegExp(mailbox.pending) });
  await expect(pending).toBeDisabled();
  await expect(pending).toContainText("waits for this address to be confirmed");
  await page.keyboard.press("Escape");
  await chooseSender(page, dialog, mailbox.sales);
  for (const name of ["one.txt", "two ‘2’.txt"]) {
    await dropFile(page, dialog, { name, type: "text/plain", text: name.repeat(1_000) });
  }
  await expect(dialog.getByText(/of 25 MB/)).toBeVisible();
  const request = page.waitForRequest(/\/api\/v1\/email\/send(?!\?)/);
  await send.click();
  expect((await request).headers()["content-type"]).toContain("multipart/form-data");
  await expect(dialog).toBeHidden();
  await expect(mailOnTimeline(page, subject)).toBeVisible();

  const mail = await parseRaw(google.mailbox(mailbox.address).sent.at(-1)?.raw);
  expect(mail).toMatchObject({ subject, from: { address: mailbox.sales, name: "Acme Sales" } });
  expect(mail.attachments.map(({ filename }) => filename)).toEqual(["one.txt", "two ‘2’.txt"]);
  expect(Buffer.from(mail.attachments[0]?.content as ArrayBuffer).toString()).toBe("one.txt".repeat(1_000));
  expect(google.mailbox(mailbox.address).drafts).toHaveLength(0);

  await page.goto(record(contactId));
  await mailOnTimeline(page, subject).click();
  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: /one\.txt/ }).click();
  expect((await download).suggestedFilename()).toBe("one.txt");
});

test("a signature is put in once, swapped with the sender, and the writer's once it was changed", async ({
  signedIn: page,
  installation,
  connected,
  google,
}) => {
  const subject = `Signed ${randomUUID()}`;
  const { dialog, body, write } = await openComposer(page, record(installation.own.contactId));
  await chooseSender(page, dialog, connected);
  await write(subject, "My words");
  const signature = body.locator("[data-signature]");
  await expect(signature).toHaveText("Olive OwnerAcme");
  await expect(body.locator("p").first()).toHaveText("My words");
  // Kept with the draft, and not doubled by it.
  await expect(dialog.getByText(/^Saved /)).toBeVisible();
  await page.reload();
  await openComposer(page, record(installation.own.contactId));
  await expect(signature).toHaveCount(1);
  await expect(body).toHaveText("My wordsOlive OwnerAcme");

  await chooseSender(page, dialog, mailbox.sales);
  await expect(signature).toHaveText("Acme SalesAcme logo");
  await chooseSender(page, dialog, mailbox.unsigned);
  await expect(signature).toHaveCount(0);
  await chooseSender(page, dialog, connected);
  await expect(signature).toHaveText("Olive OwnerAcme");

  await signature.getByText("Acme").click();
  await page.keyboard.press("End");
  await page.keyboard.type(" Ltd");
  await chooseSender(page, dialog, mailbox.sales);
  await expect(signature).toHaveText("Olive OwnerAcme Ltd");
  await composerOf(page).send.click();
  await expect(dialog).toBeHidden();
  const mail = await parseRaw(google.mailbox(connected).sent.at(-1)?.raw);
  expect(mail.from?.address).toBe(mailbox.sales);
  expect(mail.html?.match(/Olive Owner/g)).toHaveLength(1);
  expect(mail.html).not.toContain("data-signature");
});

test("a signature alone is no draft, and one that was taken out stays out", async ({
  signedIn: page,
  installation,
  connected,
}) => {
  const { dialog, body } = await openComposer(page, record(installation.own.contactId));
  await chooseSender(page, dialog, connected);
  await expect(body).toHaveText("Olive OwnerAcme");
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
  await expect(page.getByText("Draft kept")).toBeHidden();
  const again = await openComposer(page, record(installation.own.contactId));
  await chooseSender(page, dialog, connected);
  await again.body.click();
  await page.keyboard.press("Control+a");
  await page.keyboard.type("Only this");
  await chooseSender(page, dialog, mailbox.sales);
  await expect(again.body).toHaveText("Only this");
  await dialog.getByRole("button", { name: "Discard draft" }).click();
  await page
    .getByRole("dialog", { name: "Discard this draft?" })
    .getByRole("button", { name: "Discard draft" })
    .click();
});

test("access revoked at Google: said at From, reconnected there, and the same draft leaves", async ({
  signedIn: page,
  installation,
  connected,
  google,
}) => {
  const subject = `Revoked ${randomUUID()}`;
  const { dialog, send, write, body } = await openComposer(page, record(installation.own.contactId));
  await chooseSender(page, dialog, connected);
  await write(subject, "Still my words");
  await dropFile(page, dialog, { name: "kept.txt", type: "text/plain", text: "kept" });
  google.revoke(connected);
  await send.click();
  const reconnect = dialog.getByRole("button", { name: "Reconnect Gmail" });
  await expect(reconnect).toBeVisible({ timeout: 15_000 });
  // Nobody else becomes the sender.
  await expect(dialog.getByRole("button", { name: /^From/ })).toContainText(connected);
  const popup = page.waitForEvent("popup");
  await reconnect.click();
  await consent(await popup);
  await expect(reconnect).toBeHidden();
  await expect(body).toContainText("Still my words");
  await send.click();
  await expect(dialog).toBeHidden();
  await expect(mailOnTimeline(page, subject)).toHaveCount(1);
  const mail = await parseRaw(google.mailbox(connected).sent.at(-1)?.raw);
  expect(mail).toMatchObject({ subject, from: { address: connected } });
  expect(mail.attachments.map(({ filename }) => filename)).toEqual(["kept.txt"]);
});

test("where no window may be opened, Google is gone to and come back from, and the draft is open again", async ({
  signedIn: page,
  installation,
  connected,
  google,
}) => {
  const subject = `Same tab ${randomUUID()}`;
  await page.addInitScript(() => {
    window.open = () => null;
  });
  google.revoke(connected);
  const { sql, own } = installation;
  await sql`update gmail_connections set status = 'needs_reconnect' where workspace_id = ${own.workspaceId}`;
  const { dialog, write, body } = await openComposer(page, record(own.contactId));
  await write(subject, "Kept on the way");
  await dialog.getByRole("button", { name: /^From/ }).click();
  await page.getByRole("menuitem", { name: "Reconnect Gmail…" }).click();
  await consent(page);
  await page.waitForURL(new RegExp(record(own.contactId)));
  await expect(dialog).toBeVisible();
  await expect(dialog.getByRole("button", { name: /^From/ })).toContainText(connected);
  await expect(body).toContainText("Kept on the way");
  await expect(page).not.toHaveURL(/gmail=/);
});

test("an alias that Gmail no longer lets one use: said at From, with those that work", async ({
  signedIn: page,
  installation,
  connected,
  google,
}) => {
  const { dialog, send, write } = await openComposer(page, record(installation.own.contactId));
  await chooseSender(page, dialog, mailbox.sales);
  await write(`Alias ${randomUUID()}`, "Hello");
  google.setAliases(connected, [{ sendAsEmail: connected, isPrimary: true, isDefault: true }]);
  const { sql, own } = installation;
  await sql`update gmail_connections set aliases = '[]' where workspace_id = ${own.workspaceId}`;
  await send.click();
  await dialog.getByRole("button", { name: `Send from ${connected}` }).click();
  await send.click();
  await expect(dialog).toBeHidden();
  expect((await parseRaw(google.mailbox(connected).sent.at(-1)?.raw)).from?.address).toBe(connected);
});

test("an answer to what was sent through Gmail leaves from there, and stays in Gmail's own thread", async ({
  signedIn: page,
  installation,
  connected,
  google,
}) => {
  const subject = `Thread ${randomUUID()}`;
  const { dialog, send, write } = await openComposer(page, record(installation.own.contactId));
  await chooseSender(page, dialog, mailbox.sales);
  await write(subject, "The first");
  await send.click();
  await expect(dialog).toBeHidden();
  await expect(mailOnTimeline(page, subject)).toBeVisible();
  await mailOnTimeline(page, subject).focus();
  await page.keyboard.press("r");
  const reply = composerOf(page, "Reply");
  await expect(reply.dialog.getByRole("button", { name: /^From/ })).toContainText(mailbox.sales);
  await expect(reply.body.locator("[data-signature]")).toHaveCount(1);
  await expect(reply.body.locator(".quoted-mail")).toHaveCount(1);
  await page.keyboard.type("The second");
  await reply.send.click();
  await expect(reply.dialog).toBeHidden();
  const [first, second] = google.mailbox(connected).sent.slice(-2);
  expect(second?.threadId).toBe(first?.threadId);
  const mail = await parseRaw(second?.raw);
  expect(mail).toMatchObject({ subject: `Re: ${subject}`, inReplyTo: (await parseRaw(first?.raw)).messageId });
  expect(mail.html).toMatch(/The second[\s\S]*Acme Sales[\s\S]*wrote:[\s\S]*The first/);
});
