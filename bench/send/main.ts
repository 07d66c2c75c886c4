import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ensureBuild } from "@/scripts/local/build/ensure-build";
import { repoRoot } from "@/scripts/local/paths";
import { buildControlApp } from "./control/build-control-app";
import { startControl } from "./control/start-control";
import { startLoad } from "./load/start-load";
import type { Contender } from "./measure/contender";
import { runRounds } from "./measure/run-rounds";
import { requestBody } from "./message";
import { type Options, readOptions, usage } from "./options";
import { prepareDemo, productEnv, startProduct } from "./product/start-product";
import { profileProduct } from "./profile/profile-product";
import { machine, type Report, ratios, toRow } from "./report/report";
import { toText } from "./report/to-text";
import { countRoundTrips } from "./round-trips/count-round-trips";
import { startSink } from "./sink/start-sink";
import { analyze, Stage, startDatabase } from "./stage";

const say = (text: string) => process.stderr.write(`${text}\n`);

async function run(options: Options, stage: Stage): Promise<Report> {
  await build(options);
  const database = await startDatabase(stage);
  const sink = stage.add(await startSink(options.sink, logDir));
  const env = productEnv({ databaseUrl: database.url, dataDir: database.dataDir, smtpPort: sink.port, logDir });
  const demo = await prepareDemo(env, logDir);
  const body = requestBody(demo);
  const product = await startProduct(env, logDir);
  stage.add(product.process);
  const target = {
    url: `http://127.0.0.1:${product.port}/api/v1/email/send`,
    headers: { Authorization: `Bearer ${demo.apiKey}` },
    body,
  };
  const contenders: Contender[] = [
    { id: "product", title: "the product", target, serverPid: product.process.pid, stop: product.process.stop },
  ];
  for (const id of options.controls)
    contenders.push(stage.add(await startControl(id, { smtpPort: sink.port, body, logDir })));
  const load = stage.add(await startLoad(logDir));

  const { inFlight, rounds: number, seconds } = options;
  const watched = { mostMs: options.minutes * 60_000, sinkPid: sink.pid, postgresPid: database.pid };
  const rounds = await runRounds(contenders, load, {
    rounds: number,
    seconds,
    inFlight,
    ...watched,
    afterWarmUp: () => analyze(database),
    onProgress: say,
  });
  const rows = contenders.map((contender) => toRow(contender, rounds.get(contender.id) ?? []));
  const profile = await profileProduct({ product, load, target, inFlight, seconds, logDir });
  await product.process.stop();
  const roundTrips = await countRoundTrips({ env, superuserUrl: database.superuserUrl, load, target, logDir });
  return {
    at: new Date().toISOString(),
    machine: machine(),
    sink: sink.name,
    inFlight,
    rows,
    ratios: ratios(rows),
    roundTrips,
    profile,
  };
}

async function build({ isBuilt }: Options): Promise<void> {
  if (isBuilt) return;
  await ensureBuild();
  await buildControlApp();
}

const resultsDir = join(repoRoot, "bench", "results");
const logDir = join(resultsDir, "logs");

async function main(): Promise<void> {
  const args = process.argv.slice(2);
  if (args.includes("--help")) return console.log(usage);
  const stage = new Stage();
  for (const signal of ["SIGINT", "SIGTERM"] as const)
    process.once(signal, () => void stage.clear().finally(() => process.exit(130)));
  try {
    rmSync(logDir, { recursive: true, force: true });
    mkdirSync(logDir, { recursive: true });
    const report = await run(readOptions(args), stage);
    const file = join(resultsDir, `send-${report.at.replaceAll(":", "-")}.json`);
    writeFileSync(file, `${JSON.stringify(report, null, 2)}\n`);
    console.log(`${toText(report)}\n\nSaved as ${file}`);
  } finally {
    await stage.clear();
  }
}

await main();
