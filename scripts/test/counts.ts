import { relative } from "node:path";
import { stripVTControlCharacters } from "node:util";
import { z } from "zod";
import { repoRoot } from "../local/paths";

/** What a runner counted; `failures` holds a line for each test that failed: where it is, its name, what was wrong. */
export type Counts = { passed: number; failed: number; failures: string[] };

const vitestReport = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  testResults: z.array(
    z.object({
      name: z.string(),
      message: z.string(),
      assertionResults: z.array(
        z.object({ status: z.string(), fullName: z.string(), failureMessages: z.array(z.string()).nullish() }),
      ),
    }),
  ),
});

/** From Vitest's JSON reporter. */
export function vitestCounts(report: unknown): Counts {
  const { numPassedTests, numFailedTests, testResults } = vitestReport.parse(report);
  const failures = testResults.flatMap(({ name, message, assertionResults }) => {
    const file = relative(repoRoot, name);
    const failed = assertionResults.filter(({ status }) => status === "failed");
    // A file that does not load has no tests, only a message.
    if (failed.length === 0 && message) return [failureLine(file, "(the file)", message)];
    return failed.map(({ fullName, failureMessages }) => failureLine(file, fullName, failureMessages?.[0]));
  });
  return { passed: numPassedTests, failed: numFailedTests, failures };
}

type Suite = { specs: Spec[]; suites?: Suite[] | undefined };
type Spec = z.infer<typeof spec>;

const spec = z.object({
  title: z.string(),
  file: z.string(),
  line: z.number(),
  tests: z.array(
    z.object({
      status: z.string(),
      results: z.array(z.object({ error: z.object({ message: z.string().optional() }).optional() })),
    }),
  ),
});
const suite: z.ZodType<Suite> = z.lazy(() => z.object({ specs: z.array(spec), suites: z.array(suite).optional() }));
const playwrightReport = z.object({
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number() }),
  suites: z.array(suite),
});

/** From Playwright's JSON reporter. A test that passed only when repeated has not shown its guarantee. */
export function playwrightCounts(report: unknown): Counts {
  const { stats, suites } = playwrightReport.parse(report);
  const failures = specsOf(suites).flatMap(({ title, file, line, tests }) =>
    tests
      .filter(({ status }) => status === "unexpected" || status === "flaky")
      .map(({ results }) => failureLine(`${file}:${line}`, title, results.find(({ error }) => error)?.error?.message)),
  );
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky, failures };
}

function specsOf(suites: Suite[]): Spec[] {
  return suites.flatMap(({ specs, suites: inner = [] }) => [...specs, ...specsOf(inner)]);
}

function failureLine(place: string, title: string, message = ""): string {
  const firstLine = stripVTControlCharacters(message).trim().split("\n", 1)[0] ?? "";
  return `${place} › ${title}: ${firstLine}`.slice(0, 400);
}
