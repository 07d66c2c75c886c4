import { describeError } from "../local/describe-error";
import { type Command, helpOf, readArguments, UsageError, usageOf } from "./command";
import { doctor } from "./commands/doctor";
import { info } from "./commands/info";
import { createKey } from "./commands/keys-create";
import { listKeys } from "./commands/keys-list";
import { revokeKey } from "./commands/keys-revoke";
import { seed } from "./commands/seed";
import { addUser } from "./commands/users-add";
import { setPassword } from "./commands/users-password";
import { createWorkspace } from "./commands/workspaces-create";

const commands: Command[] = [info, createWorkspace, addUser, setPassword, createKey, listKeys, revokeKey, seed, doctor];

const overview = `Tern's command line. It works while Tern runs, and also when it does not.

${commands.map((command) => `  ${command.name.padEnd(20)}${command.about}`).join("\n")}

  npm run -s tern -- COMMAND --help tells the options of each.`;

async function main(args: string[]): Promise<number> {
  const command = commands.find(({ name }) => name.split(" ").every((word, index) => args[index] === word));
  const wantsHelp = args.includes("--help") || args.includes("-h");
  if (!command && (wantsHelp || args.length === 0 || args[0] === "help")) return say(overview);
  if (!command) throw new UsageError(`There is no command "${args.join(" ")}".\n\n${overview}`);
  if (wantsHelp) return say(helpOf(command));
  try {
    return await command.run(readArguments(command, args.slice(command.name.split(" ").length)));
  } catch (error) {
    if (error instanceof UsageError) throw new UsageError(`${error.message}\n\n  ${usageOf(command)}`);
    throw error;
  }
}

function say(text: string): number {
  process.stdout.write(`${text}\n`);
  return 0;
}

/** 1: it could not be done. 2: it was not understood. */
async function failed(error: unknown): Promise<number> {
  if (error instanceof UsageError) {
    process.stderr.write(`${error.message}\n`);
    return 2;
  }
  process.stderr.write(`${await describeError(error)}\n`);
  return 1;
}

// Standard output carries results only; log lines of the code behind the commands would spoil them.
process.env.LOG_LEVEL = "silent";
for (const stream of [process.stdout, process.stderr]) stream.on("error", () => undefined);
process.exit(await main(process.argv.slice(2)).catch(failed));
