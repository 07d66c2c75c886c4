import { within } from "@/lib/core/deadline";
import type { Logger } from "@/lib/core/log";

export type Repeating = { stop: () => Promise<void> };

/** Runs `work` again and again with `pauseMs` between runs, never two at once; a failed or stuck run does not end it. */
export function every(pauseMs: number, log: Logger, name: string, work: () => Promise<void>): Repeating {
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> = Promise.resolve();
  const run = async () => {
    await within(30_000, work()).catch((err: unknown) =>
      log.warn({ err, task: name }, "background work failed; it will be tried again"),
    );
    if (!stopped) timer = setTimeout(start, pauseMs);
  };
  const start = () => {
    running = run();
  };
  start();
  return {
    stop: async () => {
      stopped = true;
      clearTimeout(timer);
      await running;
    },
  };
}
