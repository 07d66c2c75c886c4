import { spawnSync } from "node:child_process";

/** Runs a program that installs something, its output with ours; whether it worked is for the caller to try. */
export function runInstaller(command: string, args: string[]): void {
  spawnSync(command, args, {
    stdio: ["ignore", "inherit", "inherit"],
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
  });
}

/** Debian's package of this name, where we may install one. */
export function installPackage(name: string): void {
  if (process.getuid?.() !== 0) return;
  runInstaller("apt-get", ["update"]);
  runInstaller("apt-get", ["install", "-y", "--no-install-recommends", name]);
}
