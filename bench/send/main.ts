import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ensureBuild } from "@/scripts/local/build/ensure-build";
import { repoRoot } from "@/scripts/local/paths";
import { startArena } from "./contenders";
import { buildControlApp } from "./control/build-control-app";
import { startLoad } from "./load/start-load";
import { runRounds } from "./measure/run-rounds";
import { type Options, readOptions, usage } from "./options";
import { assertFiled } from "./product/assert-filed";
import { sendPath } from "./product/start-product";
import { profileServer } from "./profile/profile-server";
import type { ProfileSummary } from "./profile/summarise";
import { machine, type Report, ratios, toRow } from "./report/report";
import { toText } from "./report/to-text";
import { countRoundTrips } from "./round-trips/count-round-trips";
import { analyze, Stage } from "./stage";

const resultsDir = join(repoRoot, "bench", "results");
const logDir = join(resultsDir, "logs");
const profileSeconds = 8;

async function main(): Promise<void> {
  const args = process.argv.slice(2);
  if (args.includes("--help")) return console.log(usage);
  const options = readOptions(args);
  const stage = new Stage();
  for (const signal of ["SIGINT", "SIGTERM"] as const)
    process.once(signal, () => void stage.clear().finally(() => process.exit(130)));
  try {
    rmSync(logDir, { recursive: true, force: true });
    mkdirSync(logDir, { recursive: true });
    const report = await bench(options, stage);
    const file = join(resultsDir, `send-${report.at.replaceAll(":", "-")}.json`);
    writeFileSync(file, `${JSON.stringify(report, null, 2)}\n`);
    console.log(`${toText(report)}\n\nSaved as ${file}`);
  } finally {
    await stage.clear();
  }
}

async function bench(options: Options, stage: Stage): Promise<Report> {
  if (!options.isBuilt) await ensureBuild();
  if (!options.isBuilt) await buildControlApp();
  const { database, sink, env, product, controls } = await startArena(options, stage, logDir);
  const load = stage.add(await startLoad(logDir));
  const { inFlight } = options;
  const rounds = await runRounds([product, ...controls], load, {
    rounds: options.rounds,
    seconds: options.seconds,
    inFlight,
    mostMs: options.minutes * 60_000,
    sinkPid: sink.pid,
    postgresPid: database.pid,
    afterWarmUp: () => analyze(database),
    onProgress: (text) => process.stderr.write(`${text}\n`),
  });
  const rows = [product, ...controls].map((contender) => toRow(contender, rounds.get(contender.id) ?? []));
  const profiles: Record<string, ProfileSummary> = {};
  for (const contender of [product, ...controls.filter(({ id }) => id === "nodelay")])
    profiles[contender.id] = await profileServer(contender, { load, inFlight, seconds: profileSeconds, logDir });
  await product.server.stop();
  const counted = { env, database, load, target: product.target, inFlight: [1, inFlight], logDir };
  const roundTrips = await countRoundTrips(counted);
  await assertFiled(database.url, load.answered.get(sendPath) ?? 0);
  const at = new Date().toISOString();
  return { at, machine: machine(), sink: sink.name, inFlight, rows, ratios: ratios(rows), roundTrips, profiles };
}

await main();
