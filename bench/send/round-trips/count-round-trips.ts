import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import postgres from "postgres";
import { z } from "zod";
import type { Load, Target } from "../load/start-load";
import { listening } from "../processes/messages";
import { startNode } from "../processes/start-node";
import { sendPath, startProduct } from "../product/start-product";
import type { BenchDatabase } from "../stage";

export type RoundTrips = { inFlight: number; roundTrips: number; commits: number; walFsyncs: number };

type Options = {
  env: Record<string, string>;
  database: BenchDatabase;
  load: Load;
  target: Target;
  /** Requests at a time, one count for each. */
  inFlight: number[];
  logDir: string;
};

/** What one send costs at the database, less what the product does there when nobody calls. */
export async function countRoundTrips(options: Options): Promise<RoundTrips[]> {
  const { env, database, load, target, logDir } = options;
  const url = new URL(env.DATABASE_URL ?? "");
  const script = fileURLToPath(new URL("./main.ts", import.meta.url));
  const proxy = startNode({ name: "round-trips", script, logDir, args: [url.port] });
  url.port = String((await proxy.next(listening)).port);
  const product = await startProduct({ ...env, DATABASE_URL: url.href }, logDir);
  const sql = postgres(database.superuserUrl, { max: 1, onnotice: () => undefined });
  try {
    const own = { ...target, url: `http://127.0.0.1:${product.port}${sendPath}` };
    await load.apply(own, { inFlight: Math.max(...options.inFlight), durationMs: 2_000 });
    const read = async () => {
      // The server may report its counters ten seconds late.
      await sleep(11_000);
      return { at: Date.now(), trips: await askProxy(proxy), ...(await readCounters(sql)) };
    };
    const idleFrom = await read();
    const idleTo = await read();
    const counts: RoundTrips[] = [];
    for (let from = idleTo; counts.length < options.inFlight.length; ) {
      const inFlight = options.inFlight[counts.length] ?? 1;
      const { latencies } = await load.apply(own, { inFlight, durationMs: 4_000 });
      const to = await read();
      const perSend = (name: "trips" | "commits" | "fsyncs") => {
        const idleRate = (idleTo[name] - idleFrom[name]) / (idleTo.at - idleFrom.at);
        return (to[name] - from[name] - idleRate * (to.at - from.at)) / latencies.length;
      };
      counts.push({
        inFlight,
        roundTrips: perSend("trips"),
        commits: perSend("commits"),
        walFsyncs: perSend("fsyncs"),
      });
      from = to;
    }
    return counts;
  } finally {
    await sql.end({ timeout: 5 });
    await product.server.stop();
    await proxy.stop();
  }
}

async function askProxy(proxy: ReturnType<typeof startNode>): Promise<number> {
  const answer = proxy.next(z.object({ type: z.literal("count"), readyForQuery: z.number() }));
  proxy.send({ type: "count" });
  return (await answer).readyForQuery;
}

async function readCounters(sql: postgres.Sql): Promise<{ commits: number; fsyncs: number }> {
  const [row] = await sql<{ commits: number; fsyncs: number }[]>`
    select (select sum(xact_commit) from pg_stat_database where datname = 'tern')::float as commits,
           (select sum(fsyncs) from pg_stat_io where object = 'wal')::float as fsyncs`;
  return { commits: row?.commits ?? Number.NaN, fsyncs: row?.fsyncs ?? Number.NaN };
}
