import { createInterface } from "node:readline/promises";
import { Writable } from "node:stream";
import { UserError } from "../../local/user-error";

export type NewWorkspace = { slug: string; name: string; owner: { email: string; name: string; password: string } };

const variableNames = [
  "TERN_OWNER_EMAIL",
  "TERN_OWNER_NAME",
  "TERN_OWNER_PASSWORD",
  "TERN_WORKSPACE_NAME",
  "TERN_WORKSPACE_SLUG",
] as const;

type Answers = Record<(typeof variableNames)[number], string>;

const questions: Answers = {
  TERN_OWNER_EMAIL: "Owner's e-mail",
  TERN_OWNER_NAME: "Owner's name",
  TERN_OWNER_PASSWORD: "Owner's password",
  TERN_WORKSPACE_NAME: "Workspace name",
  TERN_WORKSPACE_SLUG: "Workspace slug (in addresses, e.g. acme)",
};

/** The first workspace and its owner, from the environment; what is missing there is asked on the terminal. */
export async function askForOwner(): Promise<NewWorkspace> {
  const answers = await complete(process.env);
  return {
    slug: answers.TERN_WORKSPACE_SLUG,
    name: answers.TERN_WORKSPACE_NAME,
    owner: { email: answers.TERN_OWNER_EMAIL, name: answers.TERN_OWNER_NAME, password: answers.TERN_OWNER_PASSWORD },
  };
}

async function complete(given: NodeJS.ProcessEnv): Promise<Answers> {
  const missing = variableNames.filter((name) => !given[name]);
  if (missing.length > 0 && !process.stdin.isTTY) {
    throw new UserError(
      `TERN_DEMO=0 makes an empty workspace, and this is not a terminal to ask for its owner on. Missing: ${missing.join(", ")}`,
      "Set these variables, or start once on a terminal.",
    );
  }
  const answers: Answers = { ...questions };
  for (const name of variableNames) {
    answers[name] = given[name] || (await ask(`${questions[name]}: `, name === "TERN_OWNER_PASSWORD"));
  }
  return answers;
}

/** Asks until something was typed. A secret is not shown. */
async function ask(question: string, isSecret: boolean): Promise<string> {
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
  const terminal = createInterface({
    input: process.stdin,
    output: isSecret ? silent : process.stdout,
    terminal: true,
  });
  terminal.on("SIGINT", () => process.exit(1));
  try {
    for (;;) {
      if (isSecret) process.stdout.write(question);
      const answer = (await terminal.question(isSecret ? "" : question)).trim();
      if (isSecret) process.stdout.write("\n");
      if (answer !== "") return answer;
    }
  } finally {
    terminal.close();
  }
}
