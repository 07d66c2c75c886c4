import type { Place } from "./locate";

const packages: [pattern: RegExp, group: string][] = [
  [/^(next|react|react-dom)$/, "next"],
  [/^(nodemailer)$/, "nodemailer"],
  [/^(postgres|drizzle-orm)$/, "postgres.js, drizzle"],
  [/^(@?pino.*|sonic-boom|quick-format-unescaped|safe-stable-stringify|thread-stream)$/, "pino"],
  [/^(zod)$/, "zod"],
  [/^(html-to-text|@selderee|selderee|htmlparser2|dom.*|entities|parseley|leac|deepmerge.*)/, "html-to-text"],
];

/** Which part of the product a function belongs to. */
export function moduleGroup({ file, name }: Place): string {
  if (name === "(idle)" || name === "(program)" || name === "(garbage collector)") return name;
  if (file.startsWith("node:")) return "node";
  if (file === "") return "native";
  const packageName = /.*node_modules\/((?:(?:@|%40)[^/]+\/)?[^/]+)/.exec(file)?.[1]?.replace("%40", "@");
  if (packageName) return packages.find(([pattern]) => pattern.test(packageName))?.[1] ?? packageName;
  if (file.startsWith("scripts/serve")) return "scripts/serve";
  const ours = /^(lib\/email\/(?:providers\/smtp|[^/]+)|lib\/[^/]+|app|db)\//.exec(file)?.[1];
  if (ours) return ours;
  return file.includes(".next/") ? "build runtime" : "other";
}

/** Node and the engine work for whoever calls them. */
export function isSomebodysWork(group: string): boolean {
  return group === "node" || group === "native";
}
