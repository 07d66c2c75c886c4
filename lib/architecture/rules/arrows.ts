import { type Import, importsOf } from "../imports";
import { layerOf, mayImport, packageRules } from "../layers";
import type { Rule } from "../rule";
import { isTest, type SourceFile } from "../source-file";

/** Layers import only what lies below them. */
export const arrows: Rule = {
  name: "arrows point one way",
  check: (tree) => [...tree.values()].flatMap((file) => importsOf(file).flatMap((taken) => arrowBreach(file, taken))),
};

/** Nothing but tests, and what helps them, takes test code into itself. */
export const testCodeStaysInTests: Rule = {
  name: "test code stays in tests",
  check: (tree) => [...tree.values()].flatMap((file) => importsOf(file).flatMap((taken) => testBreach(file, taken))),
};

/** An adapter knows its own protocol and none of the others. */
export const adaptersKeepApart: Rule = {
  name: "adapters keep apart",
  check: (tree) => [...tree.values()].flatMap((file) => importsOf(file).flatMap((taken) => adapterBreach(file, taken))),
};

function arrowBreach(file: SourceFile, { target, specifier, line }: Import): string[] {
  const from = layerOf(file.path);
  if (!from) return [];
  if (target.kind === "package") {
    const rule = packageRules[from];
    if (!rule || rule.pattern.test(target.name) === (rule.verdict === "only")) return [];
    return [`${file.path}:${line} imports ${specifier}: ${rule.why}`];
  }
  const to = layerOf(target.path);
  if (!to || mayImport[from].includes(to)) return [];
  return [`${file.path}:${line} imports ${specifier}: ${from} may not import ${to}`];
}

function testBreach(file: SourceFile, { target, specifier, line }: Import): string[] {
  if (target.kind === "package") return [];
  const where = `${file.path}:${line} imports ${specifier}`;
  if (isTest(`${target.path}.ts`) || isTest(target.path)) return [`${where}: a test is nobody's library`];
  const from = layerOf(file.path);
  const mayUseHelpers =
    isTestHelper(file.path) || from === "test" || from === "e2e" || from === "bench" || from === "scripts";
  return isTestHelper(target.path) && !mayUseHelpers ? [`${where}: only tests use test helpers`] : [];
}

function adapterBreach(file: SourceFile, { target, specifier, line }: Import): string[] {
  if (target.kind === "package" || layerOf(file.path) !== "adapter" || layerOf(target.path) !== "adapter") return [];
  const [from, to] = [file.path, target.path].map((path) => path.split("/").slice(0, 4).join("/"));
  return from === to ? [] : [`${file.path}:${line} imports ${specifier}: adapters share no code but the port's`];
}

function isTestHelper(path: string): boolean {
  return /(^|\/)testing\//.test(path);
}
