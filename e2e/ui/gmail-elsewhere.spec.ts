import { openComposer } from "@/e2e/fixtures/composer";
import { googleVariables } from "@/e2e/fixtures/connect-gmail";
import { consent, test as googleTest, mailbox } from "@/e2e/fixtures/google";
import { expect } from "@/e2e/fixtures/product";

/** As `npm start` sets it up: Google is a local stand-in, and the server knows it. */
const test = googleTest.extend({
  server: [
    async ({ installation, google }, use) => {
      const server = await installation.start({ ...googleVariables(google), GOOGLE_STAND_IN_URL: google.url });
      const { port } = new URL(server.baseUrl);
      await use({ ...server, baseUrl: `http://localhost:${port}` });
    },
    { scope: "worker", timeout: 90_000 },
  ],
});

test("the settings learn what was connected and disconnected elsewhere, without a reload", async ({
  signedIn: settings,
  installation,
  connected,
}) => {
  await settings.goto("/w/acme/settings/email");
  const mailboxes = settings.getByRole("list", { name: "People’s mailboxes" });
  await expect(mailboxes).toContainText(connected);

  const other = await settings.context().newPage();
  await other.goto("/w/acme/settings/email");
  const yours = other.getByRole("region", { name: "Your Gmail" });
  await yours.getByRole("button", { name: "Disconnect" }).click();
  await other.getByRole("dialog").getByRole("button", { name: "Disconnect Gmail" }).click();
  await expect(yours.getByRole("button", { name: "Connect Gmail" })).toBeVisible();
  // Browsers under test have the focus on all their pages at once, so that none of them gets it.
  await settings.evaluate(() => window.dispatchEvent(new Event("focus")));
  await expect(settings.getByText("Nobody has connected Gmail yet")).toBeVisible();

  const { dialog } = await openComposer(other, `/w/acme/contacts/${installation.own.contactId}`);
  await dialog.getByRole("button", { name: /^From/ }).click();
  const popup = other.waitForEvent("popup");
  await other.getByRole("menuitem", { name: "Connect Gmail…" }).click();
  await consent(await popup);
  await expect(dialog.getByRole("button", { name: /^From/ })).toContainText(mailbox.address);
  await expect(mailboxes).toContainText(mailbox.address);
});

test("From says that Gmail is a stand-in here, and of nothing else", async ({
  signedIn: page,
  installation,
  connected,
}) => {
  const { dialog } = await openComposer(page, `/w/acme/contacts/${installation.own.contactId}`);
  const from = dialog.getByRole("button", { name: /^From/ });
  await expect(from).toBeVisible();
  await expect(from).not.toContainText("stand-in");
  await from.click();
  await page.getByRole("menuitemcheckbox", { name: new RegExp(connected) }).click();
  await expect(from).toContainText("stand-in");
});
