import { randomUUID } from "node:crypto";
import type { FrameLocator } from "@playwright/test";
import { mailOnTimeline, openComposer } from "@/e2e/fixtures/composer";
import { parseMail } from "@/e2e/fixtures/mail";
import { expect } from "@/e2e/fixtures/product";
import { sendMail } from "@/e2e/fixtures/send-mail";
import { sendRequest } from "@/e2e/fixtures/send-request";
import { test } from "@/e2e/fixtures/ui";

/** Whether a text begins at the right edge of its message. */
function beginsAtTheRight(frame: FrameLocator, text: string): Promise<boolean> {
  return frame.getByText(text).evaluate((element) => {
    const words = document.createRange();
    words.selectNodeContents(element);
    const page = document.documentElement.clientWidth;
    return words.getBoundingClientRect().right > page - 40 && words.getBoundingClientRect().left > page / 3;
  });
}

test("each paragraph runs its own way: written, sent and shown", async ({ signedIn: page, installation, relay }) => {
  const subject = `مرحبا ${randomUUID()}`;
  const { dialog, body, send, write } = await openComposer(page, `/w/acme/contacts/${installation.own.contactId}`);
  await write(subject, "مرحبا يا Ada!");
  await page.keyboard.press("Enter");
  await page.keyboard.type("And in English.");
  await expect(body.getByText("مرحبا")).toHaveCSS("direction", "rtl");
  await expect(body.getByText("And in English.")).toHaveCSS("direction", "ltr");
  await send.click();
  await expect(dialog).toBeHidden();
  const { html } = await parseMail(relay.messages.at(-1));
  expect(html).toMatch(/<div dir="rtl"[^>]*><p [^>]*>مرحبا يا Ada!<\/p><p dir="ltr"[^>]*>And in English\.<\/p>/);
  await mailOnTimeline(page, subject).click();
  const frame = page.frameLocator("iframe");
  await expect(frame.getByText("And in English.")).toBeVisible();
  expect(await beginsAtTheRight(frame, "مرحبا")).toBe(true);
  expect(await beginsAtTheRight(frame, "And in English.")).toBe(false);
});

test("a mail that says nothing about directions runs as its words do", async ({
  signedIn: page,
  installation,
  api,
}) => {
  const { own } = installation;
  const subject = `Directions ${randomUUID()}`;
  await sendMail(api, sendRequest(own, { subject, html_body: "<div><p>שלום Ada!</p><p>Hello</p></div>" }));
  await page.goto(`/w/acme/contacts/${own.contactId}`);
  await mailOnTimeline(page, subject).click();
  const frame = page.frameLocator("iframe");
  await expect(frame.getByText("Hello")).toBeVisible();
  expect(await beginsAtTheRight(frame, "שלום")).toBe(true);
  expect(await beginsAtTheRight(frame, "Hello")).toBe(false);
});

test("earlier messages that were unfolded stay so when the images are shown", async ({
  signedIn: page,
  installation,
  api,
}) => {
  const { own } = installation;
  const subject = `Images ${randomUUID()}`;
  const html_body =
    '<p>Yes.</p><img src="http://127.0.0.1:9/a.png" alt="a"><p>On 1 Nov 2026, Ada wrote:</p><blockquote>Earlier</blockquote>';
  await sendMail(api, sendRequest(own, { subject, html_body }));
  await page.goto(`/w/acme/contacts/${own.contactId}`);
  await mailOnTimeline(page, subject).click();
  const frame = page.frameLocator("iframe");
  await frame.getByText("Earlier messages").click();
  await expect(frame.getByText("Earlier", { exact: true })).toBeVisible();
  await page.getByRole("button", { name: "Show 1 image" }).click();
  await expect(frame.locator("img[src]")).toHaveCount(1);
  await expect(frame.getByText("Earlier", { exact: true })).toBeVisible();
});
