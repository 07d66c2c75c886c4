import { Agent, request } from "node:http";
import { type LoadOrder, loadOrder } from "./load-order";

/** The load generator: keeps so many requests in flight for so long, over kept connections, and times each. */
const agent = new Agent({ keepAlive: true, noDelay: true, maxSockets: 1024 });
let sent = 0;
const run = `${process.pid}-${Date.now().toString(36)}`;

process.on("disconnect", () => process.exit(0));
process.on("message", async (message) => {
  process.send?.(await apply(loadOrder.parse(message)));
});
process.send?.({ type: "ready" });

async function apply(order: LoadOrder) {
  const latencies: number[] = [];
  const failures: string[] = [];
  const startedAt = performance.now();
  const until = startedAt + order.durationMs;
  const worker = async () => {
    while (performance.now() < until && latencies.length + failures.length < order.most) {
      const begunAt = performance.now();
      const failure = await send(order);
      if (failure === null) latencies.push(performance.now() - begunAt);
      else failures.push(failure);
    }
  };
  await Promise.all(Array.from({ length: order.inFlight }, worker));
  const elapsedMs = performance.now() - startedAt;
  return { type: "done", elapsedMs, latencies, failed: failures.length, firstFailure: failures[0] ?? null };
}

/** Resolves with null for a 200, else with what came instead. */
function send({ url, headers, body }: LoadOrder): Promise<string | null> {
  sent += 1;
  const own = {
    "Content-Type": "application/json",
    "Content-Length": Buffer.byteLength(body),
    "Idempotency-Key": `${run}-${sent}`,
  };
  return new Promise((resolve) => {
    const req = request(url, { method: "POST", agent, headers: { ...headers, ...own } }, (res) => {
      let text = "";
      res.on("data", (chunk: Buffer) => {
        if (res.statusCode !== 200) text += chunk.toString();
      });
      res.on("end", () => resolve(res.statusCode === 200 ? null : `${res.statusCode} ${text.slice(0, 500)}`));
      res.on("error", (error) => resolve(error.message));
    });
    req.on("error", (error) => resolve(error.message));
    req.end(body);
  });
}
