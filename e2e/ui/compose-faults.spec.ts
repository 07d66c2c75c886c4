import { randomUUID } from "node:crypto";
import { composerOf, mailOnTimeline, openComposer } from "@/e2e/fixtures/composer";
import { expect } from "@/e2e/fixtures/product";
import { test } from "@/e2e/fixtures/ui";

const record = (id: string) => `/w/acme/contacts/${id}`;

test("a mail server that is away: nothing left, the words stay, and Send works once it is back", async ({
  signedIn: page,
  installation,
  relay,
}) => {
  const subject = `Away ${randomUUID()}`;
  const { dialog, send, write, body } = await openComposer(page, record(installation.own.contactId));
  await write(subject, "Still here");
  relay.behave({ fault: ({ stage }) => (stage === "mail" ? "451 4.3.0 try later" : undefined) });
  await send.click();
  await expect(dialog.getByRole("alert")).toContainText(/not sent|nothing/i);
  await expect(body).toHaveText("Still here");
  relay.behave();
  const before = relay.messages.length;
  await expect(async () => {
    await send.click({ timeout: 1_000 });
    await expect(dialog).toBeHidden({ timeout: 2_000 });
  }).toPass({ timeout: 30_000 });
  expect(relay.messages).toHaveLength(before + 1);
  await expect(mailOnTimeline(page, subject)).toBeVisible();
});

test("an address that the mail server refuses: its words at To, and nothing on the timeline", async ({
  signedIn: page,
  installation,
  relay,
}) => {
  const subject = `Refused ${randomUUID()}`;
  const { dialog, send, write } = await openComposer(page, record(installation.own.contactId));
  await write(subject, "Hello");
  relay.behave({ fault: ({ stage }) => (stage === "rcpt" ? "550 5.1.1 no such mailbox here" : undefined) });
  await send.click();
  await expect(dialog.getByText(/no such mailbox here/)).toBeVisible();
  await page.reload();
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(mailOnTimeline(page, subject)).toHaveCount(0);
});

test("delivered but not logged: said so, Send stays shut, and the mail appears once it can", async ({
  signedIn: page,
  installation,
  relay,
}) => {
  const { sql, own } = installation;
  const subject = `Late on the timeline ${randomUUID()}`;
  const { dialog, send, write } = await openComposer(page, record(own.contactId));
  await write(subject, "Hello");
  await sql.unsafe(`
    create function break_it() returns trigger language plpgsql as $$ begin raise 'broken'; end $$;
    create trigger break_it before insert on activities for each row execute function break_it()`);
  try {
    const before = relay.messages.length;
    await send.click();
    await expect(dialog.getByRole("status").filter({ hasText: "Delivered. Adding it to the timeline" })).toBeVisible({
      timeout: 20_000,
    });
    await expect(send).toBeDisabled();
    expect(relay.messages).toHaveLength(before + 1);
  } finally {
    await sql.unsafe("drop function break_it cascade");
  }
  await expect(dialog).toBeHidden({ timeout: 45_000 });
  await expect(mailOnTimeline(page, subject)).toBeVisible();
});

test("a connection lost after the last dot: it may have gone, and a person settles it", async ({
  signedIn: page,
  installation,
  relay,
}) => {
  const { own } = installation;
  const subject = `Perhaps ${randomUUID()}`;
  const { dialog, send, write } = await openComposer(page, record(own.contactId));
  await write(subject, "Hello");
  relay.behave({ fault: ({ stage }) => (stage === "dot" ? "reset" : undefined) });
  await send.click();
  await expect(dialog.getByRole("alert")).toContainText("It may have gone");
  await expect(send).toBeDisabled();
  // A reload does not forget it.
  await page.reload();
  const entry = page
    .getByRole("article")
    .filter({ hasText: subject })
    .or(page.locator("li").filter({ hasText: subject }));
  await expect(entry.first()).toBeVisible();
  await entry.getByRole("button", { name: "It did not" }).first().click();
  await expect(entry.getByText("This cannot be changed later.").first()).toBeVisible();
  await page.keyboard.press("Escape");
  await entry.getByRole("button", { name: "It arrived" }).first().click();
  await entry.getByRole("button", { name: "Yes, it arrived" }).first().click();
  await expect(page.getByText("Noted: it arrived")).toBeVisible();
  await expect(entry.getByRole("group", { name: "Did it arrive?" })).toHaveCount(0);
});

test("a draft survives a reload, closing and another page; sending it takes it away", async ({
  signedIn: page,
  installation,
}) => {
  const subject = `Draft ${randomUUID()}`;
  const address = record(installation.own.contactId);
  const composer = await openComposer(page, address);
  await composer.write(subject, "Half a thought");
  await expect(composer.dialog.getByText(/^Saved /)).toBeVisible();
  await page.reload();
  const again = await openComposer(page, address);
  await expect(again.subject).toHaveValue(subject);
  await expect(again.body).toHaveText("Half a thought");
  await page.keyboard.press("Escape");
  await expect(page.getByText("Draft kept")).toBeVisible();
  const third = await openComposer(page, address);
  await expect(third.body).toHaveText("Half a thought");
  await third.send.click();
  await expect(third.dialog).toBeHidden();
  await openComposer(page, address);
  await expect(composerOf(page).subject).toHaveValue("");
});

test("a session that ended while writing: signed in again in place, and the mail leaves with every word", async ({
  signedIn: page,
  installation,
  relay,
}) => {
  const subject = `Signed out ${randomUUID()}`;
  const { dialog, send, write } = await openComposer(page, record(installation.own.contactId));
  await write(subject, "Kept");
  const cookies = await page.context().cookies();
  await page.context().clearCookies();
  await send.click();
  const again = page.getByRole("dialog").filter({ has: page.getByLabel("Password", { exact: true }) });
  await expect(again).toBeVisible({ timeout: 15_000 });
  await again.getByLabel("Password", { exact: true }).fill(installation.ownerPassword);
  await again.getByRole("button", { name: /^Sign in/ }).click();
  await expect(again).toBeHidden({ timeout: 15_000 });
  const before = relay.messages.length;
  if (await dialog.isVisible()) await send.click({ timeout: 5_000 }).catch(() => undefined);
  await expect(dialog).toBeHidden({ timeout: 15_000 });
  expect(relay.messages.length).toBeGreaterThanOrEqual(before);
  await expect(mailOnTimeline(page, subject)).toHaveCount(1);
  await page.context().addCookies(cookies);
});
