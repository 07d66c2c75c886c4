import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import type { Load, Target } from "../load/start-load";
import type { Product } from "../product/start-product";
import { cpuProfile } from "./cpu-profile";
import { type ProfileSummary, summarise } from "./summarise";

type Options = { product: Product; load: Load; target: Target; inFlight: number; seconds: number; logDir: string };

/** One more round, recorded. It counts for nothing else: recording slows the product down. */
export async function profileProduct({
  product,
  load,
  target,
  inFlight,
  seconds,
  logDir,
}: Options): Promise<ProfileSummary> {
  const file = join(logDir, "product.cpuprofile");
  const started = product.process.next(z.object({ type: z.literal("profile-started") }));
  product.process.send({ type: "profile-start" });
  await started;
  const { latencies } = await load.apply(target, { inFlight, durationMs: seconds * 1_000 });
  const written = product.process.next(z.object({ type: z.literal("profile-written") }));
  product.process.send({ type: "profile-stop", file });
  await written;
  return summarise(cpuProfile.parse(JSON.parse(readFileSync(file, "utf8"))), latencies.length);
}
