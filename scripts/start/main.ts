import { parseArgs } from "node:util";
import { describeFailure, UserError } from "../local/user-error";
import { closingBlock } from "./closing-block";
import { beginRun } from "./run";
import { startEverything } from "./start-everything";
import { listenForStop } from "./stop-request";

const usage = `npm start        Tern on this machine, with everything it needs
npm run dev      the same, with hot reload

Environment (also read from .env): PORT, HOST, APP_URL, DATABASE_URL, TERN_DATA_DIR, SMTP_URL, MAIL_FROM;
TERN_DEMO=0 begins with an empty workspace instead of the demo.`;

async function main(): Promise<number> {
  const { values } = parseArgs({ options: { dev: { type: "boolean" }, help: { type: "boolean", short: "h" } } });
  if (values.help) return print(usage);
  const stopRequest = listenForStop();
  const run = await beginRun(values.dev ? "dev" : "start");
  try {
    const started = await startEverything(run, stopRequest.signal);
    process.stdout.write(closingBlock(started));
    run.update({ phase: "running" });
    const death = await Promise.race([stopRequest.requested, run.unexpectedEnd]);
    if (death !== undefined) throw new UserError(`${death} Stopping everything.`);
    return 0;
  } catch (error) {
    // What broke because everything is being stopped is no failure.
    if (stopRequest.signal.aborted) return 0;
    throw error;
  } finally {
    if (stopRequest.signal.aborted) process.stdout.write("\nStopping …\n");
    await run.end(stopRequest.insisted);
  }
}

function print(text: string): number {
  process.stdout.write(`${text}\n`);
  return 0;
}

// A terminal or pipe that went away must not keep this process from stopping what it started.
for (const stream of [process.stdout, process.stderr]) stream.on("error", () => undefined);
main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    process.stderr.write(`${describeFailure(error)}\n`);
    process.exit(1);
  },
);
