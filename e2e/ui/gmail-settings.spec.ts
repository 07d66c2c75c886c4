import type { Page } from "@playwright/test";
import { googleVariables } from "@/e2e/fixtures/connect-gmail";
import { expect, test as productTest } from "@/e2e/fixtures/product";
import { ownerEmail, signIn } from "@/e2e/fixtures/ui";
import { type StandInGoogle, startGoogle } from "@/lib/email/providers/gmail/testing/start-google";

const mailbox = "olive@gmail.test";
const team = {
  sendAsEmail: "team@acme.test",
  verificationStatus: "accepted" as const,
  signature: "<b>Acme</b><br>since 1949",
};
const pending = { sendAsEmail: "new@acme.test", verificationStatus: "pending" as const };

type Fixtures = {
  google: StandInGoogle;
  /** The e-mail settings of somebody with a Google account and nothing connected, at its address. */
  settings: Page;
};

const test = productTest.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures from the pattern.
  google: async ({}, use) => {
    const google = await startGoogle();
    google.addUser({ email: mailbox, name: "Olive Owner", aliases: [team, pending] });
    await use(google);
    await google.close();
  },
  settings: async ({ page, ownInstallation, google }, use) => {
    const server = await ownInstallation.start(googleVariables(google));
    // The address that the server calls its own: Google leads back to it, and cookies belong to it.
    const baseUrl = server.baseUrl.replace("127.0.0.1", "localhost");
    await page.goto(`${baseUrl}/sign-in`);
    await signIn(page, ownerEmail, ownInstallation.ownerPassword);
    await page.waitForURL(/\/w\/acme\//);
    await page.goto(`${baseUrl}/w/acme/settings/email`);
    await use(page);
  },
});

const yours = (page: Page) => page.getByRole("region", { name: "Your Gmail" });
const address = (page: Page, email: string) => yours(page).getByRole("listitem").filter({ hasText: email });

/** Says yes on Google's page, to all that it asks for unless told otherwise. */
async function connect(page: Page, { button = "Connect Gmail", without = "" } = {}): Promise<void> {
  await yours(page).getByRole("button", { name: button }).click();
  await expect(page.getByRole("button", { name: mailbox })).toBeVisible();
  if (without) await page.getByRole("checkbox", { name: without }).uncheck();
  await page.getByRole("button", { name: mailbox }).click();
  await expect(yours(page).getByRole("button", { name: "Disconnect" })).toBeVisible();
  // The page forgets how it was come to once it can be used.
  await expect(page).toHaveURL(/\/settings\/email$/);
}

async function disconnect(page: Page): Promise<void> {
  await yours(page).getByRole("button", { name: "Disconnect" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Disconnect Gmail" }).click();
  await expect(yours(page).getByRole("button", { name: "Connect Gmail" })).toBeVisible();
}

test("connects on Google's page, sees what can be sent as, refreshes, disconnects", async ({ settings, google }) => {
  await expect(yours(settings).getByText("write drafts and send mail")).toBeVisible();
  await connect(settings);
  await expect(yours(settings).getByRole("status")).toContainText("Gmail is connected");
  await expect(address(settings, mailbox)).toContainText("Usable");
  await address(settings, team.sendAsEmail).getByText("Signature").click();
  await expect(address(settings, team.sendAsEmail)).toContainText("since 1949");
  await expect(address(settings, pending.sendAsEmail)).toContainText("Not usable");
  await expect(address(settings, pending.sendAsEmail)).toContainText("Verify it in Gmail’s settings, then refresh.");

  google.setAliases(mailbox, [team, { ...pending, verificationStatus: "accepted" as const }]);
  await yours(settings).getByRole("button", { name: "Refresh" }).click();
  await expect(address(settings, pending.sendAsEmail)).not.toContainText("Not usable");

  await disconnect(settings);
  await expect(settings.getByText("Nobody has connected Gmail yet")).toBeVisible();
  await expect(yours(settings).getByRole("status")).toBeHidden();
  await expect.poll(() => google.count("revoke"), { timeout: 20_000 }).toBeGreaterThan(0);
});

test("says what came of an attempt that ended otherwise", async ({ settings }) => {
  await yours(settings).getByRole("button", { name: "Connect Gmail" }).click();
  await settings.getByRole("button", { name: "Cancel" }).click();
  await expect(yours(settings).getByRole("status")).toContainText("You said no on Google’s page.");
  await expect(settings).toHaveURL(/\/settings\/email$/);
  await settings.getByRole("button", { name: "Dismiss" }).click();
  await expect(yours(settings).getByRole("status")).toBeHidden();

  await connect(settings, { without: "gmail.readonly" });
  await expect(yours(settings)).toContainText("You did not allow Tern to read mail and settings");
  await connect(settings, { button: "Reconnect Gmail" });
  await expect(yours(settings)).not.toContainText("You did not allow");
});

test("names the mailbox that Google let go of, and mends it", async ({ settings, google }) => {
  await connect(settings);
  google.revoke(mailbox);
  await yours(settings).getByRole("button", { name: "Refresh" }).click();
  await expect(yours(settings).getByRole("alert")).toContainText(`Nothing can be sent from ${mailbox}`);
  await expect(settings.getByRole("list", { name: "People’s mailboxes" })).toContainText("Reconnect needed");
  await connect(settings, { button: "Reconnect Gmail" });
  await expect(yours(settings).getByRole("alert")).toBeHidden();
});

test("sends company mail through a member's Gmail, until it is disconnected", async ({ settings, google }) => {
  await connect(settings);
  await settings.getByRole("button", { name: "Add configuration" }).click();
  const dialog = settings.getByRole("dialog");
  await dialog.getByRole("textbox", { name: "Name", exact: true }).fill("Help desk");
  await dialog.getByRole("radio", { name: "A member’s Gmail" }).check();
  await dialog.getByLabel("Sender’s name").fill("Acme Team");
  await dialog.getByLabel("Your team’s address").fill("staff@acme.test");
  await dialog.getByRole("button", { name: "Add configuration" }).click();
  await expect(dialog).toContainText("Mailbox is required.");
  await dialog.getByRole("combobox", { name: "Mailbox" }).selectOption({ label: `olive · ${mailbox}` });
  const addresses = dialog.getByLabel("Sender’s address");
  await expect(addresses.getByRole("option")).toHaveText([mailbox, team.sendAsEmail]);
  await addresses.selectOption(team.sendAsEmail);
  await dialog.getByRole("button", { name: "Add configuration" }).click();
  await expect(dialog).toBeHidden();

  const row = settings.getByRole("list", { name: "E-mail configurations" }).getByRole("listitem").filter({
    hasText: "Help desk",
  });
  await expect(row).toContainText(`Gmail of olive (${mailbox}) · attachments up to 25 MB a message`);
  await row.getByRole("button", { name: "Send a test of Help desk" }).click();
  await dialog.getByRole("button", { name: "Send test" }).click();
  await expect(dialog).toContainText("accepted the message");
  const [delivery] = google.mailbox(mailbox).deliveries;
  expect(delivery?.recipient).toBe("staff@acme.test");
  expect(delivery?.raw.toString()).toMatch(/^From: .*<team@acme\.test>\r$/m);
  await settings.keyboard.press("Escape");

  await yours(settings).getByRole("button", { name: "Disconnect" }).click();
  await expect(dialog.getByRole("listitem")).toHaveText(["Help desk"]);
  await dialog.getByRole("button", { name: "Disconnect Gmail" }).click();
  await expect(row).toContainText("Cannot send");
});
