import { fileURLToPath } from "node:url";

/** The file that the server process runs. */
export const serverScript = fileURLToPath(new URL("./boot.mjs", import.meta.url));

/**
 * Node's options for it. What a request allocates is dead when it has been answered; with V8's 16 MB a half of the
 * young generation fills up while a few dozen sends are under way, and what they hold is copied again and again.
 */
export const serverNodeOptions = ["--max-semi-space-size=64"];
