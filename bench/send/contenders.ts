import { startControl } from "./control/start-control";
import type { Contender } from "./measure/contender";
import { requestBody } from "./message";
import type { Options } from "./options";
import { prepareDemo, productEnv, sendTarget, startProduct } from "./product/start-product";
import { type Sink, startSink } from "./sink/start-sink";
import { type BenchDatabase, type Stage, startDatabase } from "./stage";

export type Arena = {
  database: BenchDatabase;
  sink: Sink;
  /** The product's environment, to start it once more. */
  env: Record<string, string>;
  product: Contender;
  controls: Contender[];
};

/** Brings everything up that is measured, and what it needs. */
export async function startArena(options: Options, stage: Stage, logDir: string): Promise<Arena> {
  const database = await startDatabase(stage);
  const sink = stage.add(await startSink(options.sink, logDir));
  const env = productEnv({ databaseUrl: database.url, dataDir: database.dataDir, smtpPort: sink.port });
  const demo = await prepareDemo(env, logDir);
  const body = requestBody(demo);
  const started = await startProduct(env, logDir);
  stage.add(started.server);
  const target = sendTarget(started, demo, body);
  const product: Contender = { id: "product", title: "the product", target, server: started.server };
  const controls: Contender[] = [];
  for (const id of options.controls) {
    const control = await startControl(id, { smtpPort: sink.port, body, logDir });
    stage.add(control.server);
    controls.push(control);
  }
  return { database, sink, env, product, controls };
}
