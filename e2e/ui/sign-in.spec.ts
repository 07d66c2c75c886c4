import { expect } from "@/e2e/fixtures/product";
import { ownerEmail, signIn, test } from "@/e2e/fixtures/ui";

test("signing in leads back to the page that was asked for", async ({ page, installation }) => {
  const { contactId } = installation.own;
  await page.goto(`/w/acme/contacts/${contactId}?kind=email`);
  await expect(page).toHaveURL(/\/sign-in\?/);
  await signIn(page, ownerEmail, installation.ownerPassword);
  await expect(page).toHaveURL(new RegExp(`/w/acme/contacts/${contactId}\\?kind=email$`));
  await expect(page.getByRole("heading", { level: 1, name: "Ada Client" })).toBeVisible();
});

test("a wrong password and an unknown person get the same words", async ({ page }) => {
  await page.goto("/sign-in");
  const refusals: (string | null)[] = [];
  for (const email of [ownerEmail, "nobody@acme.test"]) {
    await signIn(page, email, "not the password");
    const refusal = page.getByRole("alert").filter({ hasText: /password/i });
    await expect(refusal).toBeVisible();
    refusals.push(await refusal.textContent());
    await page.reload();
  }
  expect(refusals[0]).toBe(refusals[1]);
  await expect(page).toHaveURL(/\/sign-in/);
});

test("an address of another site is not followed after signing in", async ({ page, installation }) => {
  await page.goto("/sign-in?callbackUrl=https%3A%2F%2Fevil.example%2F");
  await signIn(page, ownerEmail, installation.ownerPassword);
  await expect(page).toHaveURL(/\/w\/acme\/contacts/);
});

test("signing out ends the session", async ({ page, installation }) => {
  await page.goto("/sign-in");
  await signIn(page, ownerEmail, installation.ownerPassword);
  await expect(page).toHaveURL(/\/w\/acme\//);
  await page.getByRole("button", { name: /^Account of/ }).click();
  await page.getByRole("menuitem", { name: "Sign out" }).click();
  await expect(page).toHaveURL(/\/sign-in/);
  await page.goto("/w/acme/contacts");
  await expect(page).toHaveURL(/\/sign-in/);
});

test("a page of a workspace one does not belong to is not there", async ({ signedIn }) => {
  const answer = await signedIn.goto("/w/rival/contacts");
  expect(answer?.status()).toBe(404);
  await expect(signedIn.getByRole("heading", { name: "This page is not there" })).toBeVisible();
});
