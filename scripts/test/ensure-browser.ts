import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { UserError } from "../local/user-error";
import { installPackage, runInstaller } from "./install-package";

const installed = [
  "chromium",
  "chromium-browser",
  "google-chrome-stable",
  "google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

/**
 * A Chromium that starts on this machine: an installed one, else Playwright's own download, else the system's
 * package. Returns its path. Throws UserError when none can be had.
 */
export async function ensureBrowser(): Promise<string> {
  const given = process.env.TERN_BROWSER;
  if (given) return given;
  const found = installed.map(pathOf).find(starts);
  return found ?? (await downloadedBrowser()) ?? packagedBrowser();
}

async function downloadedBrowser(): Promise<string | undefined> {
  const { chromium } = await import("@playwright/test");
  const path = chromium.executablePath();
  if (starts(path)) return path;
  const cli = join(dirname(createRequire(import.meta.url).resolve("@playwright/test/package.json")), "cli.js");
  runInstaller(process.execPath, [cli, "install", "chromium"]);
  // Downloaded, but perhaps without the libraries it needs; only root can add those.
  if (!starts(path) && process.getuid?.() === 0) runInstaller(process.execPath, [cli, "install-deps", "chromium"]);
  return starts(path) ? path : undefined;
}

function packagedBrowser(): string {
  installPackage("chromium");
  const path = pathOf("chromium");
  if (starts(path)) return path;
  throw new UserError(
    "No Chromium or Chrome that starts on this machine, and none could be installed.",
    "Install one, or name its path in TERN_BROWSER.",
  );
}

function pathOf(name: string): string {
  if (name.startsWith("/")) return name;
  return spawnSync("sh", ["-c", 'command -v "$0"', name], { encoding: "utf8" }).stdout.trim();
}

/** Running it is the only proof: distributions ship stand-ins of the same name that only tell what to install. */
function starts(path: string): boolean {
  return path !== "" && spawnSync(path, ["--version"], { stdio: "ignore", timeout: 20_000 }).status === 0;
}
