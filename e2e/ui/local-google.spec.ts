import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { chooseSender, mailOnTimeline, openComposer } from "@/e2e/fixtures/composer";
import { lastingPort } from "@/e2e/fixtures/lasting-port";
import { localGoogleVariables } from "@/e2e/fixtures/local-google";
import { expect, test as productTest } from "@/e2e/fixtures/product";
import { ownerEmail, signIn } from "@/e2e/fixtures/ui";
import { dataFiles, ensureDataDir } from "@/scripts/local/data-dir";
import { type RunningGoogle, startLocalGoogle } from "@/scripts/local/google/start-local-google";

const mailbox = "mara@lanternfold.test";
const alias = { email: "studio@lanternfold.test", from: "Lanternfold Studio <studio@lanternfold.test>" };

type Fixtures = {
  /** Starts the Google that `npm start` brings; the next one goes on with what the last one has kept. */
  startGoogle: () => Promise<RunningGoogle>;
};

const test = productTest.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures from the pattern.
  startGoogle: async ({}, use) => {
    const dataDir = mkdtempSync(join(tmpdir(), "tern-e2e-google-"));
    ensureDataDir(dataDir);
    // Another one that starts beside this would take the usual port while ours is down.
    writeFileSync(dataFiles(dataDir).ports, JSON.stringify({ google: await lastingPort() }));
    const started: RunningGoogle[] = [];
    await use(async () => {
      const google = await startLocalGoogle(dataDir, undefined);
      started.push(google);
      return google;
    });
    for (const google of started) await google.stop();
    rmSync(dataDir, { recursive: true, force: true });
  },
});

test("the Google of npm start: consent, a mail as an alias, and one more after both were started again", async ({
  page,
  ownInstallation: installation,
  startGoogle,
}) => {
  const record = `/w/acme/contacts/${installation.own.contactId}`;
  const google = await startGoogle();
  const port = String(await lastingPort());
  const settings = { ...localGoogleVariables(google), PORT: port };
  const server = await installation.start(settings);
  // The address that the server calls its own: Google leads back to it, and cookies belong to it.
  const baseUrl = `http://localhost:${port}`;
  await page.goto(`${baseUrl}/w/acme/settings/email`);
  await signIn(page, ownerEmail, installation.ownerPassword);
  await connect(page);

  const first = await sendAsAlias(page, `${baseUrl}${record}`);
  await expectInViewer(page, google, first);

  await Promise.all([server.stop(), google.stop()]);
  const [again] = await Promise.all([startGoogle(), installation.start(settings)]);
  expect(localGoogleVariables(again)).toEqual(localGoogleVariables(google));
  const second = await sendAsAlias(page, `${baseUrl}${record}`);
  await expect(mailOnTimeline(page, first)).toBeVisible();
  await expectInViewer(page, again, second);
  await page.goBack();
  await expect(page.getByRole("link", { name: first })).toBeVisible();
});

async function connect(page: Page): Promise<void> {
  const yours = page.getByRole("region", { name: "Your Gmail" });
  await yours.getByRole("button", { name: "Connect Gmail" }).click();
  await expect(page.getByRole("heading", { name: "Sign in with Google" })).toBeVisible();
  await expect(page.getByRole("checkbox")).toHaveCount(2);
  await page.getByRole("button", { name: mailbox }).click();
  await expect(yours.getByRole("status")).toContainText("Gmail is connected");
  await expect(yours.getByRole("listitem").filter({ hasText: alias.email })).toContainText("Usable");
}

/** Returns the subject. */
async function sendAsAlias(page: Page, record: string): Promise<string> {
  const subject = `As the studio ${randomUUID()}`;
  const { dialog, write, send } = await openComposer(page, record);
  await chooseSender(page, dialog, alias.email);
  await write(subject, "Hello from the studio");
  await send.click();
  await expect(dialog).toBeHidden();
  await expect(mailOnTimeline(page, subject)).toBeVisible();
  return subject;
}

/** As a person looks for it: from the list of mailboxes to the message. */
async function expectInViewer(page: Page, { baseUrl }: RunningGoogle, subject: string): Promise<void> {
  await page.goto(baseUrl);
  await page.getByRole("link", { name: mailbox }).click();
  await page.getByRole("link", { name: subject }).click();
  const header = (name: string) => page.getByRole("row", { name: new RegExp(`^${name} `) }).getByRole("cell");
  await expect(header("From")).toHaveText(alias.from);
  await expect(header("To")).toContainText("ada@client.test");
  await expect(page.frameLocator("iframe").getByText("Hello from the studio")).toBeVisible();
}
