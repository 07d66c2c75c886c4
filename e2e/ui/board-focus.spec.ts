import type { Page } from "@playwright/test";
import { expect } from "@/e2e/fixtures/product";
import { addPipeline, addRecords } from "@/e2e/fixtures/records";
import { test } from "@/e2e/fixtures/ui";

type Sql = Parameters<typeof addRecords>[0];

/** A deal in the first of two stages, and its board. */
async function openBoard(page: Page, sql: Sql) {
  const { dealId, workspaceId } = await addRecords(sql, "acme", { isDefault: false });
  const { pipelineId } = await addPipeline(sql, { workspaceId, dealId });
  const name = `Board deal ${dealId}`;
  await sql`update deals set name = ${name} where id = ${dealId}`;
  await page.goto(`/w/acme/deals?view=board&pipeline_id=${pipelineId}`);
  const column = (stage: string) => page.getByRole("region", { name: new RegExp(`^${stage}`) });
  const cardIn = (stage: string) => column(stage).getByRole("link", { name });
  const menuIn = (stage: string) => column(stage).getByRole("button", { name: `Actions for ${name}` });
  await expect(cardIn("Early")).toBeVisible();
  await page.waitForLoadState("networkidle");
  return { dealId, cardIn, menuIn };
}

const refuseMoves = (page: Page, dealId: string) =>
  page.route(`**/api/v1/deals/${dealId}/move`, (route) => route.abort("connectionfailed"));

test("a card that is carried and put back with Esc keeps the keyboard", async ({ signedIn: page, installation }) => {
  const { cardIn } = await openBoard(page, installation.sql);
  await cardIn("Early").focus();
  await page.keyboard.press("Space");
  await page.keyboard.press("ArrowRight");
  await expect(cardIn("Late")).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(cardIn("Early")).toBeFocused();
});

test("a card that is put down keeps the keyboard, also when the server refuses the move", async ({
  signedIn: page,
  installation,
}) => {
  const { dealId, cardIn } = await openBoard(page, installation.sql);
  await cardIn("Early").focus();
  await refuseMoves(page, dealId);
  for (const key of ["Space", "ArrowRight", "Space"]) await page.keyboard.press(key);
  await expect(page.getByText(/stayed where it was/)).toBeVisible();
  await expect(cardIn("Early")).toBeFocused();
  await page.unroute(`**/api/v1/deals/${dealId}/move`);
  for (const key of ["Space", "ArrowRight", "Space"]) await page.keyboard.press(key);
  await expect(page.getByText(/^Moved/)).toBeVisible();
  await expect(cardIn("Late")).toBeFocused();
});

test("a card that its menu has moved keeps the keyboard on the menu's button, also when the move is refused", async ({
  signedIn: page,
  installation,
}) => {
  const { dealId, cardIn, menuIn } = await openBoard(page, installation.sql);
  await menuIn("Early").focus();
  await page.keyboard.press("Enter");
  await page.getByRole("menuitem", { name: "Late" }).press("Enter");
  await expect(page.getByText(/^Moved/)).toBeVisible();
  await expect(cardIn("Late")).toBeVisible();
  await expect(menuIn("Late")).toBeFocused();
  await refuseMoves(page, dealId);
  await page.keyboard.press("Enter");
  await page.getByRole("menuitem", { name: "Early" }).press("Enter");
  await expect(page.getByText(/stayed where it was/)).toBeVisible();
  await expect(menuIn("Late")).toBeFocused();
});
