import { parseArgs } from "node:util";

/** What was typed is not what the command takes; the message names what to change. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}

type Option = { type: "string" | "boolean"; value?: string; about: string; isRequired?: boolean };

export type Command = {
  /** As typed: "keys create". */
  name: string;
  about: string;
  /** Names of what stands behind the command without dashes; all required. */
  positionals?: string[];
  options: Record<string, Option>;
  /** Returns the exit code. */
  run(args: Arguments): Promise<number>;
};

export class Arguments {
  readonly #values: Record<string, string | boolean | undefined>;
  readonly positionals: string[];

  constructor(values: Record<string, string | boolean | undefined>, positionals: string[]) {
    this.#values = values;
    this.positionals = positionals;
  }

  /** A required option; that it is there has been checked. */
  text(name: string): string {
    return this.optional(name) ?? "";
  }

  optional(name: string): string | undefined {
    const value = this.#values[name];
    return typeof value === "string" ? value : undefined;
  }

  flag(name: string): boolean {
    return this.#values[name] === true;
  }

  /** A required whole number from 0 up. */
  count(name: string): number {
    const text = this.text(name);
    if (!/^\d{1,9}$/.test(text)) throw new UsageError(`--${name} takes a whole number, not "${text}".`);
    return Number(text);
  }
}

/** Reads a command's arguments. Throws UsageError for what is unknown, missing or blank. */
export function readArguments(command: Command, args: string[]): Arguments {
  const { values, positionals } = parse(command, args);
  const missing = Object.entries(command.options).filter(([name, option]) => option.isRequired && !values[name]);
  if (missing.length > 0) throw new UsageError(`Missing: ${missing.map(([name]) => `--${name}`).join(", ")}`);
  const wanted = command.positionals ?? [];
  if (positionals.length < wanted.length)
    throw new UsageError(`Missing: ${wanted.slice(positionals.length).join(", ")}`);
  if (positionals.length > wanted.length)
    throw new UsageError(`Not understood: ${positionals.slice(wanted.length).join(" ")}`);
  return new Arguments(values, positionals);
}

function parse(command: Command, args: string[]) {
  const options = Object.fromEntries(Object.entries(command.options).map(([name, { type }]) => [name, { type }]));
  try {
    return parseArgs({ args, options, allowPositionals: true });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

export function usageOf(command: Command): string {
  const words = Object.entries(command.options).map(([name, option]) => {
    const text = option.type === "boolean" ? `--${name}` : `--${name} ${option.value ?? "TEXT"}`;
    return option.isRequired ? text : `[${text}]`;
  });
  return ["npm run -s tern --", command.name, ...(command.positionals ?? []), ...words].join(" ");
}

export function helpOf(command: Command): string {
  const rows = Object.entries(command.options).map(
    ([name, option]) => `  ${`--${name} ${option.value ?? ""}`.padEnd(26)}${option.about}`,
  );
  return [command.about, "", `  ${usageOf(command)}`, "", ...rows].join("\n").trimEnd();
}
