import { z } from "zod";
import { firstMessage, startService } from "../local/processes/service";
import { stopProcess } from "../local/processes/stop-process";
import { UserError } from "../local/user-error";
import { serverNodeOptions, serverScript } from "../serve/server-program";
import type { Run } from "./run";

const listening = z.object({ type: z.literal("listening"), baseUrl: z.string(), insteadOf: z.number().nullable() });

/** Starts the server process and waits until it answers. */
export async function startApp(run: Run, aborted: AbortSignal): Promise<{ baseUrl: string; pid: number }> {
  const service = startService({
    name: "The app",
    script: serverScript,
    nodeOptions: serverNodeOptions,
    env: { ...process.env, NODE_ENV: run.state.mode === "dev" ? "development" : "production" },
  });
  const stop = () =>
    stopProcess(service.identity, [
      // The app ends its drain by itself after 30 s.
      { signal: "SIGTERM", waitMs: 35_000 },
      { signal: "SIGKILL", waitMs: 5_000 },
    ]);
  run.add({ service, stop });
  const address = await Promise.race([firstMessage(service, readListening, 120_000), whenAborted(aborted)]);
  if (!address) throw new UserError("The app did not start; the reason stands above.");
  if (address.insteadOf !== null)
    process.stdout.write(`Port ${address.insteadOf} is taken; using the next free one.\n`);
  return { baseUrl: process.env.APP_URL || address.baseUrl, pid: service.identity.pid };
}

function readListening(message: unknown): z.infer<typeof listening> | undefined {
  return listening.safeParse(message).data;
}

function whenAborted(aborted: AbortSignal): Promise<undefined> {
  return new Promise((resolve) => {
    if (aborted.aborted) resolve(undefined);
    aborted.addEventListener("abort", () => resolve(undefined));
  });
}
