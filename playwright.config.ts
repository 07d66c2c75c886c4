import { defineConfig } from "@playwright/test";

const results = "e2e/.results";

export default defineConfig({
  globalSetup: "./e2e/global-setup.ts",
  outputDir: `${results}/output`,
  reporter: [["list"], ["json", { outputFile: `${results}/report.json` }]],
  // The product runs beside the tests, on the same cores; and a test that passes only when repeated has shown nothing.
  workers: 1,
  retries: 0,
  forbidOnly: true,
  timeout: 60_000,
  globalTimeout: 15 * 60_000,
  expect: { timeout: 5_000 },
  projects: [{ name: "api", testDir: "e2e/api" }],
});
