import { existsSync } from "node:fs";
import { join } from "node:path";
import { ensureBuild } from "../local/build/ensure-build";
import { repoRoot } from "../local/paths";
import { type Counts, playwrightCounts, vitestCounts } from "./counts";
import { ensureBrowser } from "./ensure-browser";
import { ensureCurl } from "./ensure-curl";

export type Stage = {
  name: string;
  needsDatabase: boolean;
  /** Programs to run in this order, each Node's arguments; the stage fails with the first that fails. */
  steps: string[][];
  /** What has to be there before. A failure here is the stage's failure. */
  prepare?: () => Promise<void>;
  /** Where the programs leave their counts, and how to read them; without it the stage counts as one test. */
  report?: { file: string; read: (report: unknown) => Counts };
  env?: Record<string, string>;
};

const inPackages = (...path: string[]) => join(repoRoot, "node_modules", ...path);
const reportFile = (name: string) => inPackages(".cache", "tern-test", `${name}.json`);

function staticStages(): Stage[] {
  return [
    // A fresh clone lacks the route types that Next generates.
    {
      name: "types",
      needsDatabase: false,
      steps: [
        [inPackages("next", "dist/bin/next"), "typegen"],
        [inPackages("typescript", "bin/tsc"), "--noEmit"],
      ],
    },
    { name: "lint", needsDatabase: false, steps: [[inPackages("@biomejs/biome", "bin/biome"), "check", "."]] },
    { name: "unused code", needsDatabase: false, steps: [[inPackages("knip", "bin/knip.js")]] },
  ];
}

function unitStages(filters: string[]): Stage[] {
  const file = reportFile("vitest");
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${file}`];
  const step = [inPackages("vitest", "vitest.mjs"), "run", ...reporters, ...filters];
  return [{ name: "unit", needsDatabase: true, steps: [step], report: { file, read: vitestCounts } }];
}

function e2eStages(filters: string[]): Stage[] {
  const file = reportFile("playwright");
  const step = [inPackages("@playwright/test", "cli.js"), "test", "--reporter=list,json", ...filters];
  return [
    { name: "build", needsDatabase: false, steps: [], prepare: async () => void (await ensureBuild()) },
    {
      name: "e2e",
      needsDatabase: true,
      prepare: prepareBrowser,
      steps: [step],
      report: { file, read: playwrightCounts },
      env: { PLAYWRIGHT_JSON_OUTPUT_NAME: file },
    },
  ];
}

async function prepareBrowser(): Promise<void> {
  ensureCurl();
  if (existsSync(join(repoRoot, "e2e", "ui"))) process.env.TERN_BROWSER = await ensureBrowser();
}

/** The stages of a part, cheapest first; undefined when there is no such part. */
export function chooseStages(part: string, filters: string[]): Stage[] | undefined {
  if (part === "all") return [...staticStages(), ...unitStages([]), ...e2eStages([])];
  if (part === "static") return staticStages();
  if (part === "unit") return unitStages(filters);
  if (part === "e2e") return e2eStages(filters);
  return undefined;
}
