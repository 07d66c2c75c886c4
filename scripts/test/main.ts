import { parseArgs } from "node:util";
import { describeFailure, UserError } from "../local/user-error";
import { type Outcome, runStage, stopStages } from "./run-stage";
import { chooseStages } from "./stages";
import { startTestPostgres } from "./test-postgres";

const usage = `npm test                     everything
npm test -- static           types, lint, unused code
npm test -- unit [FILTER]    unit and integration tests (vitest)
npm test -- e2e [FILTER]     the running product (playwright)`;

async function main(args: string[]): Promise<number> {
  const { values, positionals } = readArgs(args);
  const [part = "all", ...filters] = positionals;
  const stages = chooseStages(part, filters);
  if (values.help || !stages) {
    process.stdout.write(`${usage}\n`);
    return values.help ? 0 : 2;
  }
  const outcomes: Outcome[] = [];
  const database = stages.some((stage) => stage.needsDatabase) ? await startTestPostgres() : undefined;
  try {
    for (const stage of stages) outcomes.push(await runStage(stage));
  } finally {
    await database?.stop();
  }
  return summarise(outcomes);
}

function readArgs(args: string[]) {
  try {
    return parseArgs({ args, allowPositionals: true, options: { help: { type: "boolean", short: "h" } } });
  } catch (error) {
    const problem = error instanceof Error ? error.message : String(error);
    throw new UserError(`${problem}\n\n${usage}`);
  }
}

/**
 * What failed is named once more at the end, where it is seen. The last line stands alone, for machines to read. No
 * test at all counts as a failure: then nothing was shown.
 */
function summarise(outcomes: Outcome[]): number {
  process.stdout.write("\n");
  for (const { name, passed, failed, seconds, failures } of outcomes) {
    const verdict = failed === 0 ? "ok    " : "FAILED";
    process.stdout.write(
      `${verdict}  ${name.padEnd(18)} ${passed} passed, ${failed} failed, ${seconds.toFixed(1)} s\n`,
    );
    for (const line of failures) process.stdout.write(`        ${line}\n`);
  }
  const passed = outcomes.reduce((sum, outcome) => sum + outcome.passed, 0);
  const failed = outcomes.reduce((sum, outcome) => sum + outcome.failed, 0);
  process.stdout.write(`\n${passed} passed, ${failed} failed\n`);
  return failed > 0 || passed === 0 ? 1 : 0;
}

for (const name of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(name, () => stopStages());
main(process.argv.slice(2)).then(
  (code) => process.exit(code),
  (error: unknown) => {
    process.stderr.write(`${describeFailure(error)}\n`);
    process.exit(1);
  },
);
