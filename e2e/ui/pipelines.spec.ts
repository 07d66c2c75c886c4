import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import type { Api } from "@/e2e/fixtures/api";
import { expect } from "@/e2e/fixtures/product";
import { test } from "@/e2e/fixtures/ui";
import { createDealContract } from "@/lib/contracts/deals";
import { createPipelineContract, updatePipelineContract } from "@/lib/contracts/pipelines";

const settings = "/w/acme/settings/pipelines";

async function addPipeline(api: Api, names: readonly string[]) {
  const name = `Road ${randomUUID().slice(0, 8)}`;
  const stages = names.map((stage) => ({ name: stage, color: "teal" }));
  return (await api.call(createPipelineContract, { body: { name, stages } })).data;
}

const stagesOf = (page: Page, name: string) =>
  page.getByRole("list", { name: `Stages of ${name}` }).getByRole("listitem");

async function edit(page: Page, name: string) {
  await page.goto(settings);
  await page.waitForLoadState("networkidle");
  await page.getByRole("button", { name: `Edit ${name}` }).click();
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByRole("textbox", { name: "Name", exact: true })).toHaveValue(name);
  return dialog;
}

test("a pipeline is made, its stages named, moved, added and taken away, all by keyboard", async ({
  signedIn: page,
}) => {
  const name = `Keys ${randomUUID().slice(0, 8)}`;
  await page.goto(settings);
  await page.waitForLoadState("networkidle");
  await page.getByRole("button", { name: "Add pipeline" }).focus();
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("textbox", { name: "Name", exact: true }).fill(name);
  await dialog.getByLabel("Name of stage 2").fill("Talking");
  const down = dialog.getByRole("button", { name: "Move New down" });
  await down.focus();
  await page.keyboard.press("Enter");
  await expect(dialog.getByRole("status")).toHaveText("New is now 2 of 3");
  await expect(down).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(dialog.getByLabel("Name of stage 3")).toHaveValue("New");
  await expect(down).toBeFocused();
  await dialog.getByRole("button", { name: "Take Offer away" }).press("Enter");
  await expect(dialog.getByRole("button", { name: "Add stage" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(dialog.getByLabel("Name of stage 3")).toBeFocused();
  await page.keyboard.press("Control+Enter");
  await expect(dialog.getByRole("alert").filter({ hasText: "The name of stage 3" })).toBeVisible();
  await dialog.getByLabel("Name of stage 3").fill("Signed");
  await dialog.getByLabel("Colour of Signed").selectOption("Green");
  await page.keyboard.press("Control+Enter");
  await expect(dialog).toBeHidden();
  await expect(stagesOf(page, name)).toHaveText(["Talking", "New", "Signed"]);
});

test("a stage that deals stand in stays: said with how many, and it is put back to where it stood", async ({
  signedIn: page,
  api,
}) => {
  const { name, stages } = await addPipeline(api, ["First", "Held", "Last"]);
  await api.call(createDealContract, { body: { name: "Stays", stage_id: stages[1]?.id } });
  const dialog = await edit(page, name);
  await dialog.getByRole("button", { name: "Take Held away" }).click();
  await dialog.getByLabel("Name of stage 1").fill("Begun");
  await dialog.getByRole("button", { name: "Save changes" }).click();
  await expect(dialog.getByRole("alert").filter({ hasText: "Nothing was saved" })).toContainText(
    "“Held” still holds 1 deal",
  );
  await dialog.getByRole("button", { name: "Keep “Held”" }).click();
  await expect(dialog.getByLabel("Name of stage 2")).toHaveValue("Held");
  await dialog.getByRole("button", { name: "Save changes" }).click();
  await expect(dialog).toBeHidden();
  await expect(stagesOf(page, name)).toHaveText(["Begun", "Held", "Last"]);
});

test("two people change one pipeline: both changes stand, and nothing is saved unseen", async ({
  signedIn: page,
  api,
}) => {
  const { id, name, stages } = await addPipeline(api, ["First", "Last"]);
  const dialog = await edit(page, name);
  await dialog.getByLabel("Name of stage 1").fill("Mine");
  const given = stages.map(({ id: stageId, name: stage, color }) => ({ id: stageId, name: stage, color }));
  const theirs = [...given, { name: "Theirs", color: "red" }];
  await api.call(updatePipelineContract, { params: { id }, body: { stages: theirs } });
  await dialog.getByRole("button", { name: "Save changes" }).click();
  await expect(dialog.getByRole("alert").filter({ hasText: "Both changes stand here now" })).toBeVisible();
  await expect(dialog.getByLabel("Name of stage 3")).toHaveValue("Theirs");
  await dialog.getByRole("button", { name: "Save changes" }).click();
  await expect(dialog).toBeHidden();
  await expect(stagesOf(page, name)).toHaveText(["Mine", "Last", "Theirs"]);
});

test("a pipeline is deleted after a question, and comes back with Undo", async ({ signedIn: page, api }) => {
  const { name } = await addPipeline(api, ["Only"]);
  await page.goto(settings);
  await page.waitForLoadState("networkidle");
  await page.getByRole("button", { name: `Delete ${name}` }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Delete pipeline" }).click();
  await expect(stagesOf(page, name)).toHaveCount(0);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(stagesOf(page, name)).toHaveText(["Only"]);
});
