import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test as base, expect } from "@playwright/test";
import { z } from "zod";
import { type RanCommand, runInBash } from "@/e2e/fixtures/bash-session";
import { basicEnvironment } from "@/e2e/fixtures/basic-environment";
import { caughtMail } from "@/e2e/fixtures/caught-mail";
import { commandKind, documentedUrl } from "@/e2e/fixtures/command-kind";
import { type DemoInstallation, startDemo } from "@/e2e/fixtures/demo-installation";
import { findContract } from "@/e2e/fixtures/find-contract";
import { mailInLocalGoogle } from "@/e2e/fixtures/local-google";
import { shellCommands } from "@/e2e/fixtures/shell-commands";
import { setCookies, signInOverHttp } from "@/e2e/fixtures/sign-in";
import { listContactActivitiesContract } from "@/lib/contracts/activities";
import { type SentMessage, sentMessage } from "@/lib/contracts/sent-message";
import { repoRoot } from "@/scripts/local/paths";
import { closingBlock } from "@/scripts/start/closing-block";

const envelope = z.object({ data: z.unknown() });
const owner = "mara@lanternfold.test";
const forgetful = "tomas@lanternfold.test";

const test = base.extend<{ demo: DemoInstallation }>({
  demo: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures from the pattern.
    async ({}, use) => {
      const demo = await startDemo();
      await use(demo);
      await demo.close();
    },
    { timeout: 90_000 },
  ],
});

/** What the documents say of each command of the operator's tool, by how it begins. */
const ternClaims: Record<string, (output: string, demo: DemoInstallation) => unknown> = {
  "--help": (output) => expect(output).toContain("keys create"),
  doctor: (output) => expect(output).toMatch(/\nNothing is broken\.$/),
  "users password": async (password, demo) => {
    const { answer } = await signInOverHttp(demo.baseUrl, { email: forgetful, password });
    expect(setCookies(answer).join()).toContain("tern.session=");
  },
  "keys create": async (key, demo) => {
    const asked = (path: string) =>
      fetch(`${demo.baseUrl}/api/v1${path}`, { headers: { Authorization: `Bearer ${key}` } });
    expect([(await asked("/contacts")).status, (await asked("/deals")).status]).toEqual([200, 403]);
  },
  "keys list": (output) => expect(output).toMatch(/ {2}active .* nightly$/m),
};

test("a command that nobody has thought of fails, and so does a block that does not say what it is", () => {
  for (const command of [
    "docker compose up",
    "npm run build",
    "npm start -- --port 4000",
    "curl -sS https://tern.example.com/api/v1/contacts",
    "curl -sS $TERN_URL/install.sh | sh",
    'curl -sS "$TERN_URL/$(rm -rf x)"',
    "TERN_KEY=$(rm -rf x)",
    "npm run -s tern -- info; rm -rf x",
  ]) {
    expect(() => commandKind(command), command).toThrow("that no test runs");
  }
  expect(() => claimOf("npm run -s tern -- seed --contacts 5")).toThrow("says nothing of");
  expect(() => shellCommands("```\nnpm start\n```\n")).toThrow("Say after the three backticks");
  expect(
    shellCommands("Say `npm run x`:\n\n1. a\n\n   ```sh\n   a 'b\n   c' # d\n\n   e \\\n     f # g's\n   ```\n"),
  ).toEqual(["npm run x", "a 'b\nc'", "e f"]);
});

test("every command in the README, the docs and what npm start prints does what is said of it", async ({ demo }) => {
  const commands = [...documents().flatMap(shellCommands), ...printedCommands(demo)].filter(
    (command) => commandKind(command) !== "elsewhere",
  );
  const claims = commands.map(claimOf);
  const repeated = commands.filter((command) => command.includes("Idempotency-Key: "));
  const ran = await runInBash([...commands, ...repeated], {
    filledIn: (command) =>
      command.replaceAll(documentedUrl, demo.baseUrl).replace("--email EMAIL", `--email ${forgetful}`),
    cwd: demo.clone,
    env: { ...basicEnvironment(), ...demo.environment },
    scratch: join(demo.clone, "ran"),
  });
  for (const result of ran) expectDone(result, demo.baseUrl);
  for (const [index, claim] of claims.entries()) await claim(ran[index]?.output ?? "", demo);

  const curls = ran.filter(({ command }) => commandKind(command) === "curl");
  const answers = curls.map((result) => ({ command: result.command, data: dataOf(result) }));
  const sent = answers.flatMap(({ data }) => sentMessage.safeParse(data).data ?? []);
  expect(new Set(sent.map(({ provider }) => provider))).toEqual(new Set(["smtp", "gmail"]));
  for (const message of sent) await expectArrived(message, demo);
  const timelines = answers.map(({ data }) => listContactActivitiesContract.response.safeParse(data).data);
  expect(timelines.find((timeline) => timeline !== undefined)).toMatchObject([{ id: sent[0]?.activity_id }]);
  expect(repeated.length).toBeGreaterThan(0);
  for (const again of repeated) {
    const [first, second] = answers.filter(({ command }) => command === again);
    expect(second, "the same answer by the same key").toEqual(first);
  }
});

function documents(): string[] {
  const names = readdirSync(join(repoRoot, "docs"), { recursive: true, encoding: "utf8" });
  const inDocs = names.filter((name) => name.endsWith(".md")).toSorted();
  return ["README.md", ...inDocs.map((name) => join("docs", name))].map((name) =>
    readFileSync(join(repoRoot, name), "utf8"),
  );
}

/** The lines that `npm start` ends with, for people to paste. */
function printedCommands({ access, environment, mailViewerUrl, google }: DemoInstallation): string[] {
  const printed = closingBlock({
    baseUrl: documentedUrl,
    mailViewerUrl,
    gmailViewerUrl: google.baseUrl,
    dataDir: environment.TERN_DATA_DIR ?? "",
    prepared: { demo: access, workspaceSlugs: ["demo"] },
  });
  return printed.split("\n").filter((line) => line.startsWith("curl "));
}

/** The test of what the documents say that a command prints. */
function claimOf(command: string): (output: string, demo: DemoInstallation) => unknown {
  const kind = commandKind(command);
  if (kind === "setting") return (value) => expect(value, command).toMatch(/^\S+$/);
  // Held against its contract.
  if (kind === "curl") return () => undefined;
  const name = Object.keys(ternClaims).find((words) => `${command} `.startsWith(`npm run -s tern -- ${words} `));
  const claim = ternClaims[name ?? ""];
  if (!claim) throw new Error(`this test says nothing of what comes of: ${command}`);
  return claim;
}

/** It ended well, and everything it asked for was answered as the contract of that says. */
function expectDone({ command, exitCode, output, complaints, requests }: RanCommand, baseUrl: string): void {
  expect({ exitCode, complaints }, `${command}\n${output}`).toEqual({ exitCode: 0, complaints: "" });
  for (const { method, url, status } of requests) {
    expect(url, command).toMatch(`${baseUrl}/`);
    expect(status, `${command}\n${output}`).toBe(findContract(method, url.slice(baseUrl.length))?.status);
  }
}

/** What stands in `data`, as its contract describes it. */
function dataOf({ command, output, requests: [request, ...more] }: RanCommand): unknown {
  if (!request || more.length > 0) throw new Error(`not one request: ${command}`);
  const contract = findContract(request.method, new URL(request.url).pathname);
  const { data } = envelope.parse(JSON.parse(output));
  const parsed = contract?.response?.parse(data);
  expect(data, command).toEqual(parsed);
  return parsed;
}

/** One copy, where mail of its kind goes: to the mail catcher, or as the alias through the owner's Gmail. */
async function expectArrived(message: SentMessage, { mailViewerUrl, google }: DemoInstallation): Promise<void> {
  const fileNames = message.attachments.map(({ filename }) => filename);
  if (message.provider === "gmail") {
    const mails = (await mailInLocalGoogle(google, owner)).filter(({ messageId }) => messageId === message.message_id);
    expect(mails).toMatchObject([{ from: { address: message.from_email } }]);
  } else {
    const mails = (await caughtMail(mailViewerUrl)).filter(({ messageId }) => `<${messageId}>` === message.message_id);
    expect(mails.map(({ attachments }) => (attachments ?? []).map(({ fileName }) => fileName))).toEqual([fileNames]);
  }
}
