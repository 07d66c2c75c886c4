import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import { composerOf, mailOnTimeline } from "@/e2e/fixtures/composer";
import { headOf, parseMail } from "@/e2e/fixtures/mail";
import { expect } from "@/e2e/fixtures/product";
import { sendMail } from "@/e2e/fixtures/send-mail";
import { sendRequest } from "@/e2e/fixtures/send-request";
import { test } from "@/e2e/fixtures/ui";

/** Opens a mail of a record's timeline and answers it. */
async function answer(page: Page, address: string, subject: string, how: "Reply" | "Reply all" = "Reply") {
  await page.goto(address);
  const button = page.getByRole("button", { name: how, exact: true });
  await expect(async () => {
    await mailOnTimeline(page, subject).first().click({ timeout: 2_000 });
    await expect(button).toBeVisible({ timeout: 2_000 });
  }).toPass({ timeout: 20_000 });
  // It moves until the message stands above it.
  await expect(page.locator("iframe").first()).toBeVisible();
  await button.click();
  const composer = composerOf(page, "Reply");
  await expect(composer.dialog).toBeVisible();
  await expect(composer.body.getByRole("button", { name: "Show the quoted message" })).toBeVisible();
  return composer;
}

test("an answer goes to the recipients of our mail, in its conversation, with what was written before", async ({
  signedIn: page,
  api,
  installation,
  relay,
}) => {
  const { own } = installation;
  const subject = `Proposal ${randomUUID()}`;
  const html = "<p>Dear <b>Ada</b></p><p>Here it is.</p>";
  const first = await sendMail(api, sendRequest(own, { subject, html_body: html, cc: "bo@client.test" }));
  const { dialog, body, send, ...composer } = await answer(page, `/w/acme/contacts/${own.contactId}`, subject);
  await expect(composer.subject).toHaveValue(`Re: ${subject}`);
  await expect(composer.subject).not.toBeEditable();
  await expect(dialog.getByRole("button", { name: /^Ada Client, ada@client\.test|^ada@client\.test/ })).toBeVisible();
  await expect(dialog.getByText("bo@client.test")).toBeHidden();
  const [deal] = await installation.sql`select name from deals where id = ${own.dealId}`;
  await expect(dialog.getByText(String(deal?.name))).toBeVisible();
  await expect(dialog.getByRole("button", { name: /^Remove link/ })).toHaveCount(0);
  await expect(body).toBeFocused();
  await page.keyboard.type("One more thing.");
  await body.getByRole("button", { name: "Show the quoted message" }).click();
  await expect(body.getByText("Here it is.")).toBeVisible();
  await send.click();
  await expect(dialog).toBeHidden();
  await expect(mailOnTimeline(page, `Re: ${subject}`)).toBeVisible();

  const mail = await parseMail(relay.messages.at(-1));
  expect(mail).toMatchObject({ subject: `Re: ${subject}`, inReplyTo: first.message_id });
  expect(mail.to?.map(({ address }) => address)).toEqual(["ada@client.test"]);
  expect(headOf(relay.messages.at(-1))).toContain(first.message_id);
  expect(mail.html).toMatch(/One more thing\.[\s\S]*On .* wrote:[\s\S]*<blockquote type="cite"[\s\S]*Here it is\./);
  for (const page_ of [`deals/${own.dealId}`, `customers/${own.customerId}`]) {
    await page.goto(`/w/acme/${page_}`);
    await expect(mailOnTimeline(page, `Re: ${subject}`)).toBeVisible();
  }
});

test("by keyboard: a answers all but ourselves, r the one; both are in the help, and letters in a field are text", async ({
  signedIn: page,
  api,
  installation,
}) => {
  const { own } = installation;
  const subject = `Keys ${randomUUID()}`;
  await sendMail(api, sendRequest(own, { subject, cc: "bo@client.test, olive@acme.test, team@acme.test" }));
  await page.goto(`/w/acme/contacts/${own.contactId}`);
  const { dialog } = composerOf(page, "Reply");
  await expect(async () => {
    await mailOnTimeline(page, subject).focus({ timeout: 1_000 });
    await page.keyboard.press("a");
    await expect(dialog).toBeVisible({ timeout: 2_000 });
  }).toPass({ timeout: 20_000 });
  await expect(dialog.getByRole("list", { name: "Cc: recipients" }).getByRole("listitem")).toHaveText([
    "bo@client.test",
  ]);
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
  await expect(mailOnTimeline(page, subject)).toBeFocused();
  await page.keyboard.press("r");
  await expect(dialog).toBeVisible();
  await expect(dialog.getByText("bo@client.test")).toHaveCount(0);
  await page.keyboard.press("Escape");
  await page.getByPlaceholder(/note/i).first().click();
  await page.keyboard.type("ra");
  await expect(dialog).toBeHidden();
  await page.keyboard.press("Escape");
  await page.locator("body").click({ position: { x: 1, y: 1 } });
  await page.keyboard.press("?");
  await expect(page.getByText("Reply to the e-mail in focus")).toBeVisible();
});

test("a reply that was begun is there after a reload, still as a reply, with what it quotes once", async ({
  signedIn: page,
  api,
  installation,
  relay,
}) => {
  const { own } = installation;
  const subject = `Begun ${randomUUID()}`;
  const first = await sendMail(api, sendRequest(own, { subject }));
  const address = `/w/acme/deals/${own.dealId}`;
  const { dialog } = await answer(page, address, subject);
  await page.keyboard.type("Half a reply");
  await expect(dialog.getByText(/^Saved /)).toBeVisible();
  await page.reload();
  const { body, send, ...again } = await answer(page, address, subject);
  await expect(body.locator("p").first()).toHaveText("Half a reply");
  await expect(body.locator(".quoted-mail")).toHaveCount(1);
  await expect(again.subject).toHaveValue(`Re: ${subject}`);
  await send.click();
  await expect(dialog).toBeHidden();
  expect((await parseMail(relay.messages.at(-1))).inReplyTo).toBe(first.message_id);
});

test("what was begun for one person is not what goes to all, and each waits at its own button", async ({
  signedIn: page,
  api,
  installation,
}) => {
  const { own } = installation;
  const subject = `Apart ${randomUUID()}`;
  await sendMail(api, sendRequest(own, { subject, cc: "bo@client.test" }));
  const { dialog, body } = await answer(page, `/w/acme/contacts/${own.contactId}`, subject);
  await page.keyboard.type("For Ada alone");
  await expect(dialog.getByText(/^Saved /)).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
  await page.getByRole("button", { name: /^Reply all/ }).click();
  await expect(dialog.getByText("bo@client.test")).toBeVisible();
  await expect(body.getByText("For Ada alone")).toHaveCount(0);
  await expect(body).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
  await page.getByRole("button", { name: "Reply", exact: true }).click();
  await expect(dialog.getByText("bo@client.test")).toHaveCount(0);
  await expect(body.locator("p").first()).toHaveText("For Ada alone");
  await expect(body).toBeFocused();
  await page.keyboard.type(", and more");
  await expect(body.locator("p").first()).toHaveText("For Ada alone, and more");
});

test("a conversation that is gone: said in words, and the words go as a new message", async ({
  signedIn: page,
  api,
  installation,
  relay,
}) => {
  const { own } = installation;
  const subject = `Gone ${randomUUID()}`;
  await sendMail(api, sendRequest(own, { subject }));
  const { dialog, send } = await answer(page, `/w/acme/contacts/${own.contactId}`, subject);
  await page.keyboard.type("Every word stays");
  await page.route("**/api/v1/email/reply*", async (route) => {
    const asked = route.request().postDataJSON() as Record<string, unknown>;
    await route.continue({ postData: JSON.stringify({ ...asked, thread_id: randomUUID() }) });
  });
  const before = relay.messages.length;
  await send.click();
  await dialog.getByRole("button", { name: "Make it a new message" }).click();
  const renamed = composerOf(page);
  expect(relay.messages).toHaveLength(before);
  await renamed.send.click();
  await expect(renamed.dialog).toBeHidden();
  expect((await parseMail(relay.messages.at(-1))).html).toContain("Every word stays");
});

test("what is quoted runs nothing and loads nothing", async ({ signedIn: page, api, installation, relay }) => {
  const { own } = installation;
  const subject = `Hostile ${randomUUID()}`;
  const html =
    '<p onclick="alert(1)">Words</p><img src="https://spy.test/pixel.png" alt="Chart"><script>alert(1)</script><a href="javascript:alert(1)">link</a><svg onload=alert(1)>';
  await sendMail(api, sendRequest(own, { subject, html_body: html }));
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  page.on("dialog", () => asked.push("dialog"));
  const { dialog, body, send } = await answer(page, `/w/acme/contacts/${own.contactId}`, subject);
  await page.keyboard.type("Ok");
  await body.getByRole("button", { name: "Show the quoted message" }).click();
  await expect(body.getByText("Words")).toBeVisible();
  await send.click();
  await expect(dialog).toBeHidden();
  expect(asked.filter((url) => url === "dialog" || url.includes("spy.test"))).toEqual([]);
  expect((await parseMail(relay.messages.at(-1))).html).not.toMatch(/spy\.test|script|onclick|onload/);
});
