import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { chromium, type Page } from "@playwright/test";
import { repoRoot } from "@/scripts/local/paths";
import { ensureBrowser } from "@/scripts/test/ensure-browser";
import { closeComposer, openComposerMs } from "./compose-open";
import { type Visit, visit } from "./page-load";
import { type Scene, setScene } from "./scene";

const rounds = 15;

/** How a contact's page fares with 10 and with 10,000 activities, and how fast the composer opens. Tern has to run. */
async function main(): Promise<void> {
  const scene = setScene();
  const browser = await chromium.launch({
    executablePath: await ensureBrowser(),
    args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"],
  });
  try {
    const page = await browser.newPage({ baseURL: scene.baseUrl });
    await signIn(page, scene);
    const report = { at: new Date().toISOString(), ...(await measure(page, scene)) };
    const folder = join(repoRoot, "bench", "results");
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, `pages-${report.at.replaceAll(":", "-")}.json`), `${JSON.stringify(report, null, 2)}\n`);
    console.log(JSON.stringify(report, null, 2));
  } finally {
    await browser.close();
  }
}

async function measure(page: Page, { small, large }: Scene) {
  const visits: Record<"small" | "large", Visit[]> = { small: [], large: [] };
  const opens: Record<"first" | "again", number[]> = { first: [], again: [] };
  // Turn by turn, so that whatever else the machine does meets both; the first turn warms up.
  for (let round = 0; round <= rounds; round += 1) {
    // The page before leaves work behind, so that each goes first in half of the turns.
    const turn = round % 2 === 0 ? await visitBoth(page, small, large) : swap(await visitBoth(page, large, small));
    await page.waitForTimeout(500);
    const first = await openComposerMs(page);
    await closeComposer(page);
    const again = await openComposerMs(page);
    await closeComposer(page);
    if (round === 0) continue;
    visits.small.push(turn.small);
    visits.large.push(turn.large);
    opens.first.push(first);
    opens.again.push(again);
  }
  const summary = (of: Visit[]) => ({
    documentMs: median(of.map(({ documentMs }) => documentMs)),
    timelineMs: median(of.map(({ timelineMs }) => timelineMs)),
  });
  const [few, many] = [summary(visits.small), summary(visits.large)];
  return {
    rounds,
    tenActivities: few,
    tenThousandActivities: many,
    ratio: { document: many.documentMs / few.documentMs, timeline: many.timelineMs / few.timelineMs },
    composerOpenMs: { firstOnThePage: median(opens.first), again: median(opens.again) },
  };
}

type Turn = { small: Visit; large: Visit };

async function visitBoth(page: Page, small: string, large: string): Promise<Turn> {
  return { small: await visit(page, small), large: await visit(page, large) };
}

const swap = ({ small, large }: Turn): Turn => ({ small: large, large: small });

async function signIn(page: Page, { email, password }: Scene): Promise<void> {
  await page.goto("/sign-in");
  await page.getByLabel("E-mail").fill(email);
  await page.getByLabel("Password", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await page.waitForURL(/\/w\//);
}

function median(values: number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return Math.round((sorted[Math.floor(sorted.length / 2)] ?? Number.NaN) * 10) / 10;
}

main().catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
