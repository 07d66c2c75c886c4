import { expect } from "@/e2e/fixtures/product";
import { sendMail } from "@/e2e/fixtures/send-mail";
import { sendRequest } from "@/e2e/fixtures/send-request";
import { test } from "@/e2e/fixtures/ui";

const png = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);

/** One page that says hello, and a script that runs where a reader runs scripts. */
const pdf = Buffer.from(
  [
    "%PDF-1.4",
    "1 0 obj << /Type /Catalog /Pages 2 0 R /OpenAction << /S /JavaScript /JS (app.alert\\('ran'\\)) >> >> endobj",
    "2 0 obj << /Type /Pages /Kids [3 0 R] /Count 1 >> endobj",
    "3 0 obj << /Type /Page /Parent 2 0 R /MediaBox [0 0 300 200] /Contents 4 0 R /Resources << /Font << /F 5 0 R >> >> >> endobj",
    "4 0 obj << /Length 42 >> stream\nBT /F 32 Tf 40 100 Td (Hello PDF) Tj ET   \nendstream endobj",
    "5 0 obj << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> endobj",
    "trailer << /Size 6 /Root 1 0 R >>",
    "%%EOF\n",
  ].join("\n"),
);

const file = (filename: string, mime_type: string, content: Buffer) => ({
  filename,
  mime_type,
  content: content.toString("base64"),
});

test("a mail's image opens by keyboard, is closed by Escape, and every file can be downloaded", async ({
  signedIn: page,
  api,
  installation,
}) => {
  const { own } = installation;
  const attachments = [
    file("view ‘26’.png", "image/png", png),
    file("notes.txt", "text/plain", Buffer.from("notes")),
    file("false.png", "image/png", Buffer.from("<svg onload=alert(1)>")),
  ];
  await sendMail(api, sendRequest(own, { subject: "With files", attachments }));
  await page.goto(`/w/acme/contacts/${own.contactId}`);
  const files = page.getByRole("list", { name: "Attachments" }).first();

  const tile = files.getByRole("button", { name: /Preview view ‘26’\.png/ });
  await tile.focus();
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog", { name: "view ‘26’.png" });
  await expect(dialog.getByRole("img", { name: "view ‘26’.png" })).toBeVisible();
  await expect(dialog.getByText("Image, 70 B")).toBeVisible();
  const fromDialog = page.waitForEvent("download");
  await dialog.getByRole("link", { name: "Download" }).click();
  expect((await fromDialog).suggestedFilename()).toBe("view ‘26’.png");
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
  await expect(tile).toBeFocused();

  const download = page.waitForEvent("download");
  await files.getByRole("link", { name: /notes\.txt/ }).click();
  expect((await download).suggestedFilename()).toBe("notes.txt");
  // What is not what it claims to be is only a download.
  await expect(files.getByRole("button", { name: /false\.png/ })).toHaveCount(0);
  await expect(files.getByRole("link", { name: /false\.png/ })).toBeVisible();
});

test("a preview fits a phone", async ({ signedIn: page, api, installation }) => {
  const { own } = installation;
  const attachments = [file(`${"a very long name ".repeat(10)}.png`, "image/png", png)];
  await sendMail(api, sendRequest(own, { attachments }));
  await page.setViewportSize({ width: 360, height: 640 });
  await page.goto(`/w/acme/contacts/${own.contactId}`);
  await page
    .getByRole("button", { name: /Preview a very long name/ })
    .first()
    .click();
  await expect(page.getByRole("dialog").getByRole("img")).toBeVisible();
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(overflow).toBeLessThanOrEqual(0);
});

test("a PDF is shown, and no script in it runs", async ({ signedIn: page, api, installation }) => {
  const { own } = installation;
  const dialogs: string[] = [];
  page.on("dialog", async (dialog) => {
    dialogs.push(dialog.message());
    await dialog.dismiss();
  });
  await sendMail(api, sendRequest(own, { attachments: [file("offer.pdf", "application/pdf", pdf)] }));
  await page.goto(`/w/acme/contacts/${own.contactId}`);
  await page
    .getByRole("button", { name: /Preview offer\.pdf/ })
    .first()
    .click();
  const dialog = page.getByRole("dialog", { name: "offer.pdf" });
  await expect(dialog.getByRole("img", { name: "Page 1 of 1" })).toBeVisible();
  expect(dialogs).toEqual([]);
});
