import { join } from "node:path";
import { defineConfig } from "@playwright/test";
import { repoRoot } from "./scripts/local/paths";

const results = "e2e/.results";

// `npm test` names the browser it has found or installed; without it Playwright looks for its own.
const browser = process.env.TERN_BROWSER && join(repoRoot, "e2e", "fixtures", "lean-chromium.sh");

/** A sandbox cannot be had as root, nor in most containers; and a browser under test calls nobody. */
const browserFlags = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

export default defineConfig({
  globalSetup: "./e2e/global-setup.ts",
  outputDir: `${results}/output`,
  reporter: [["list"], ["json", { outputFile: `${results}/report.json` }]],
  // The product runs beside the tests, on the same cores; and a test that passes only when repeated has shown nothing.
  workers: 1,
  retries: 0,
  forbidOnly: true,
  timeout: 60_000,
  globalTimeout: 45 * 60_000,
  expect: { timeout: 5_000 },
  projects: [
    { name: "api", testDir: "e2e/api" },
    {
      name: "ui",
      testDir: "e2e/ui",
      use: {
        browserName: "chromium",
        viewport: { width: 1440, height: 900 },
        locale: "en-GB",
        timezoneId: "Europe/Berlin",
        colorScheme: "light",
        screenshot: "only-on-failure",
        launchOptions: { ...(browser && { executablePath: browser }), args: browserFlags },
      },
    },
  ],
});
