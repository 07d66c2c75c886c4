import { fork } from "node:child_process";
import { createRequire } from "node:module";
import { fileURLToPath, pathToFileURL } from "node:url";
import { z } from "zod";
import { rememberVariable } from "../local/environment";
import { repoRoot } from "../local/paths";
import { UserError } from "../local/user-error";

const demoAccess = z.object({
  ownerEmail: z.string(),
  /** Null when the owner has chosen another one than what `.env` remembers. */
  ownerPassword: z.string().nullable(),
  apiKey: z.string(),
  toEmail: z.string(),
  sample: z.object({ contact_id: z.string(), deal_id: z.string(), customer_id: z.string() }),
  /** Whom one can send as through the local Google; null when nobody is connected to it. */
  personal: z.object({ sender_user_id: z.string(), from_email: z.string() }).nullable(),
});

/** What the preparing process tells its parent. */
export const prepared = z.object({
  demo: demoAccess.nullable(),
  workspaceSlugs: z.array(z.string()),
});

export type DemoAccess = z.infer<typeof demoAccess>;
export type Prepared = z.infer<typeof prepared>;

/**
 * Migrates the database and, when it is empty, fills it. Done by a process of its own, which reads the finished
 * environment and leaves neither connections nor the application's code behind in this one.
 */
export async function prepareDatabase(aborted: AbortSignal): Promise<Prepared> {
  const script = fileURLToPath(new URL("./prepare/main.ts", import.meta.url));
  const tsx = pathToFileURL(createRequire(import.meta.url).resolve("tsx")).href;
  // Not in a process group of its own: it may have to ask questions on the terminal.
  const child = fork(script, [], {
    cwd: repoRoot,
    execArgv: ["--import", tsx],
    stdio: ["inherit", "inherit", "inherit", "ipc"],
  });
  let answer: unknown;
  child.on("message", (message) => {
    answer = message;
  });
  aborted.addEventListener("abort", () => child.kill("SIGTERM"));
  const code = await new Promise<number | null>((resolve) => child.once("exit", resolve));
  if (code !== 0) throw new UserError("The database could not be prepared; the reason stands above.");
  const result = prepared.parse(answer);
  remember("TERN_DEMO_API_KEY", result.demo?.apiKey);
  remember("TERN_DEMO_PASSWORD", result.demo?.ownerPassword);
  return result;
}

function remember(name: string, value: string | null | undefined): void {
  if (value && process.env[name] !== value) rememberVariable(name, value);
}
