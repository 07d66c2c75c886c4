import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { z } from "zod";
import type { Load } from "../load/start-load";
import type { Contender } from "../measure/contender";
import { cpuProfile } from "./cpu-profile";
import { type ProfileSummary, summarise } from "./summarise";

const preload = pathToFileURL(fileURLToPath(new URL("./preload.mjs", import.meta.url))).href;

/** Environment of a server that `profileServer` can record. */
export const profilable = { NODE_OPTIONS: `--import ${preload}` };

type Options = { load: Load; inFlight: number; seconds: number; logDir: string };

/** One more round, recorded. It counts for nothing else: recording slows the server down. */
export async function profileServer({ id, server, target }: Contender, options: Options): Promise<ProfileSummary> {
  const file = join(options.logDir, `${id}.cpuprofile`);
  const started = server.next(z.object({ type: z.literal("profile-started") }));
  server.send({ type: "profile-start" });
  await started;
  const { latencies } = await options.load.apply(target, {
    inFlight: options.inFlight,
    durationMs: options.seconds * 1_000,
  });
  const written = server.next(z.object({ type: z.literal("profile-written") }));
  server.send({ type: "profile-stop", file });
  await written;
  return summarise(cpuProfile.parse(JSON.parse(readFileSync(file, "utf8"))), latencies.length);
}
