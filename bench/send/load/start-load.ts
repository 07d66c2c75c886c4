import { fileURLToPath } from "node:url";
import { z } from "zod";
import { startNode } from "../processes/start-node";
import { type LoadOrder, type LoadResult, loadResult } from "./load-order";

export type Target = Pick<LoadOrder, "url" | "headers" | "body">;
type Amount = { inFlight: number; durationMs: number; most?: number };

export type Load = {
  pid: number;
  /** Throws when a request was not answered with 200: a run with failures measures something else. */
  apply(target: Target, amount: Amount): Promise<LoadResult>;
  /** Requests that were answered with 200 so far, by the path they went to. */
  answered: ReadonlyMap<string, number>;
  stop(): Promise<void>;
};

export async function startLoad(logDir: string): Promise<Load> {
  const script = fileURLToPath(new URL("./main.ts", import.meta.url));
  const process = startNode({ name: "load", script, logDir });
  await process.next(z.object({ type: z.literal("ready") }));
  const answered = new Map<string, number>();
  return {
    answered,
    pid: process.pid,
    stop: process.stop,
    async apply({ url, headers, body }, { inFlight, durationMs, most = Number.MAX_SAFE_INTEGER }) {
      const done = process.next(loadResult);
      process.send({ url, headers, body, inFlight, durationMs, most });
      const result = await done;
      if (result.failed > 0)
        throw new Error(`${result.failed} requests to ${url} failed; the first: ${result.firstFailure}`);
      const { pathname } = new URL(url);
      answered.set(pathname, (answered.get(pathname) ?? 0) + result.latencies.length);
      return result;
    },
  };
}
