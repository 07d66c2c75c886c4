import { expect } from "@/e2e/fixtures/product";
import { test } from "@/e2e/fixtures/ui";

/** Before the composer is opened, over the wire. */
const scriptBudgetBytes = 180_000;

test("a contact's page needs at most 180 kB of compressed script", async ({ signedIn, installation }) => {
  const scripts: { url: string; bytes: Promise<number> }[] = [];
  signedIn.on("requestfinished", (request) => {
    if (request.resourceType() !== "script") return;
    scripts.push({ url: request.url(), bytes: request.sizes().then((sizes) => sizes.responseBodySize) });
  });
  await signedIn.goto(`/w/acme/contacts/${installation.own.contactId}`, { waitUntil: "load" });
  await expect(signedIn.getByRole("button", { name: "Email" })).toBeVisible();
  await signedIn.waitForTimeout(1_000);
  const sizes = await Promise.all(scripts.map(async ({ url, bytes }) => ({ url, bytes: await bytes })));
  const total = sizes.reduce((sum, { bytes }) => sum + bytes, 0);
  expect(total, sizes.map(({ url, bytes }) => `${bytes} ${url}`).join("\n")).toBeLessThanOrEqual(scriptBudgetBytes);
});
