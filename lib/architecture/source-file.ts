import { parseAst } from "vitest/node";

/** A node of the syntax tree, whatever its kind; the rules look at a few kinds only. */
export type SyntaxNode = { type: string; start: number; [field: string]: unknown };

export type SourceFile = {
  /** From the repository's root, with `/`. */
  path: string;
  text: string;
  /** Every node of the file, parents first. Empty for what is not code. */
  nodes: SyntaxNode[];
};

const languages = { ts: "ts", tsx: "tsx", mjs: "js" } as const;

/** Reads a file as the rules see it. Throws for code that does not parse: an unread file would pass every rule. */
export function parseSource(path: string, text: string): SourceFile {
  const lang = languageOf(path);
  if (!lang) return { path, text, nodes: [] };
  const nodes: SyntaxNode[] = [];
  collect(parseAst(text, { lang }, path), nodes);
  return { path, text, nodes };
}

/** True of test files, wherever they stand. */
export function isTest(path: string): boolean {
  return /\.(test|spec)\.tsx?$/.test(path);
}

/** The line a node begins on, from 1. */
export function lineOf(file: SourceFile, node: SyntaxNode): number {
  return file.text.slice(0, node.start).split("\n").length;
}

export function isNode(value: unknown): value is SyntaxNode {
  return typeof value === "object" && value !== null && "type" in value && typeof value.type === "string";
}

/** A child that has to be a node; null where the field is absent. */
export function child(node: SyntaxNode, field: string): SyntaxNode | null {
  const value = node[field];
  return isNode(value) ? value : null;
}

/** The name of an identifier, null for any other node. */
export function identifier(node: SyntaxNode | null): string | null {
  return node?.type === "Identifier" && typeof node.name === "string" ? node.name : null;
}

function collect(value: unknown, into: SyntaxNode[]): void {
  if (Array.isArray(value)) {
    for (const item of value) collect(item, into);
    return;
  }
  if (!isNode(value)) return;
  into.push(value);
  for (const inner of Object.values(value)) {
    if (typeof inner === "object") collect(inner, into);
  }
}

function languageOf(path: string): "ts" | "tsx" | "js" | null {
  const extension = path.slice(path.lastIndexOf(".") + 1);
  return extension === "ts" || extension === "tsx" || extension === "mjs" ? languages[extension] : null;
}
