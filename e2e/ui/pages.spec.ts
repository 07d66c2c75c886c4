import { mkdirSync } from "node:fs";
import { join } from "node:path";
import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { openComposer } from "@/e2e/fixtures/composer";
import type { Installation } from "@/e2e/fixtures/installation";
import { expect } from "@/e2e/fixtures/product";
import { pagePicturesDir } from "@/e2e/fixtures/results";
import { test } from "@/e2e/fixtures/ui";

const views: Record<string, (own: Installation["own"]) => string> = {
  contacts: () => "/w/acme/contacts",
  "no contact found": () => "/w/acme/contacts?search=nobody%20at%20all",
  "new contact": () => "/w/acme/contacts?new=1",
  "import contacts": () => "/w/acme/contacts/import",
  contact: ({ contactId }) => `/w/acme/contacts/${contactId}`,
  customers: () => "/w/acme/customers",
  customer: ({ customerId }) => `/w/acme/customers/${customerId}`,
  deals: () => "/w/acme/deals",
  board: () => "/w/acme/deals?view=board",
  deal: ({ dealId }) => `/w/acme/deals/${dealId}`,
  profile: () => "/w/acme/settings/profile",
  "e-mail settings": () => "/w/acme/settings/email",
  "pipeline settings": () => "/w/acme/settings/pipelines",
  "api keys": () => "/w/acme/settings/api-keys",
  members: () => "/w/acme/settings/members",
  workspace: () => "/w/acme/settings/workspace",
  "not there": () => "/w/acme/contacts/01900000-0000-7000-8000-000000000000",
};

const shapes = [
  { scheme: "light", width: 1440, height: 900 },
  { scheme: "dark", width: 1440, height: 900 },
  { scheme: "light", width: 360, height: 740 },
  { scheme: "dark", width: 360, height: 740 },
] as const;

/** What axe has nothing against it need not describe, which takes it longer than looking. */
const axeOptions = { resultTypes: ["violations" as const] };

test.beforeAll(() => {
  mkdirSync(pagePicturesDir, { recursive: true });
});

/** Wide and narrow, light and dark: a picture, nothing that sticks out at the side, nothing axe can object to. */
async function lookAt(page: Page, name: string): Promise<void> {
  for (const { scheme, width, height } of shapes) {
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: "reduce" });
    await page.setViewportSize({ width, height });
    await page.waitForTimeout(150);
    await page.screenshot({ path: join(pagePicturesDir, `${name.replaceAll(" ", "-")}-${width}-${scheme}.png`) });
    const overhang = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(overhang, `${name} at ${width} px sticks out`).toBeLessThanOrEqual(0);
    // Only pages with frames of another origin need axe's other mode, which opens one more page for each look.
    expect(page.frames(), name).toHaveLength(1);
    const { violations } = await new AxeBuilder({ page }).options(axeOptions).setLegacyMode().analyze();
    const found = violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(" | ")}`,
    );
    expect(found, `${name}, ${width} px, ${scheme}`).toEqual([]);
  }
}

for (const [name, addressOf] of Object.entries(views)) {
  test(`${name}: readable wide and narrow, light and dark, and for everybody`, async ({
    signedIn: page,
    installation,
  }) => {
    await page.goto(addressOf(installation.own));
    await expect(page.getByRole("heading", { level: 1 }).first()).toBeVisible();
    await page.waitForLoadState("networkidle");
    await lookAt(page, name);
  });
}

test("sign-in: readable wide and narrow, light and dark, and for everybody", async ({ page }) => {
  await page.goto("/sign-in");
  await expect(page.getByRole("button", { name: "Sign in", exact: true })).toBeVisible();
  await lookAt(page, "sign-in");
});

test("the composer: readable wide and narrow, light and dark, and for everybody", async ({
  signedIn: page,
  installation,
}) => {
  const { write } = await openComposer(page, `/w/acme/deals/${installation.own.dealId}`);
  await write("What it looks like", "Dear Ada,");
  await lookAt(page, "composer");
});

test("the form of a pipeline: readable wide and narrow, light and dark, and for everybody", async ({
  signedIn: page,
}) => {
  await page.goto("/w/acme/settings/pipelines");
  await page.waitForLoadState("networkidle");
  await page.getByRole("button", { name: "Add pipeline" }).click();
  await page.getByRole("dialog").getByLabel("Name of stage 3").fill("A stage with quite a long name of its own");
  await lookAt(page, "pipeline form");
});
