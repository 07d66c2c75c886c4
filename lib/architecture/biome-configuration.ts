import { readFileSync } from "node:fs";
import { z } from "zod";

const rule = z.union([z.string(), z.looseObject({ level: z.string() })]);
const rules = z.record(z.string(), z.union([z.string(), z.record(z.string(), rule)]));
const linter = z.object({ rules });
const configuration = z.object({ linter, overrides: z.array(z.looseObject({ linter: linter.optional() })) });
const restrictedImports = z.object({
  options: z.object({ patterns: z.array(z.object({ message: z.string() })) }),
});

/** The rules that biome.json turns on by name, here or in an override, as `group/rule`. */
export function rulesSwitchedOn(): string[] {
  const switchedOn = namedRules().filter(([, setting]) => levelOf(setting) !== "off");
  return [...new Set(switchedOn.map(([name]) => name))];
}

/** What the layer rules of biome.json say to whoever breaks them. */
export function importMessages(): string[] {
  const layers = namedRules().filter(([name]) => name === "style/noRestrictedImports");
  const messages = layers.flatMap(([, setting]) => restrictedImports.parse(setting).options.patterns);
  return [...new Set(messages.map(({ message }) => message))];
}

type Setting = z.infer<typeof rule>;

function namedRules(): [string, Setting][] {
  const text = readFileSync(new URL("../../biome.json", import.meta.url), "utf8");
  const { linter: main, overrides } = configuration.parse(JSON.parse(text));
  return [main, ...overrides.flatMap((override) => override.linter ?? [])].flatMap((part) =>
    Object.entries(part.rules).flatMap(([group, inGroup]) =>
      typeof inGroup === "string"
        ? []
        : Object.entries(inGroup).map(([name, setting]): [string, Setting] => [`${group}/${name}`, setting]),
    ),
  );
}

function levelOf(setting: Setting): string {
  return typeof setting === "string" ? setting : setting.level;
}
