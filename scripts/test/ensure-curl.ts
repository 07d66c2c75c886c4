import { spawnSync } from "node:child_process";
import { UserError } from "../local/user-error";
import { installPackage } from "./install-package";

/** The commands of the documents are run as they stand, with curl. Throws UserError when there is none to be had. */
export function ensureCurl(): void {
  if (!starts()) installPackage("curl");
  if (!starts())
    throw new UserError("curl is not on this machine.", "Install it: the tests run the README's commands.");
}

function starts(): boolean {
  return spawnSync("curl", ["--version"], { stdio: "ignore", timeout: 20_000 }).status === 0;
}
