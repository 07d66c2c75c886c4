import path from "node:path";
import { child, lineOf, type SourceFile, type SyntaxNode } from "./source-file";
import type { SourceTree } from "./source-tree";

export type Import = {
  /** As written. */
  specifier: string;
  line: number;
  /** What it means: a path from the repository's root, perhaps without extension, or a package's name. */
  target: { kind: "file"; path: string } | { kind: "package"; name: string };
};

const withSource = new Set([
  "ImportDeclaration",
  "ExportNamedDeclaration",
  "ExportAllDeclaration",
  "ImportExpression",
  "TSImportType",
]);

/** Everything a file takes from elsewhere: import, export … from, import(), and import("…") in a type. */
export function importsOf(file: SourceFile): Import[] {
  return file.nodes.flatMap((node) => {
    const specifier = specifierOf(node);
    return specifier === null ? [] : [{ specifier, line: lineOf(file, node), target: targetOf(file.path, specifier) }];
  });
}

/** The file of the tree that an import reaches, null for packages and for what is not in the tree. */
export function resolveImport(tree: SourceTree, { target }: Import): string | null {
  if (target.kind === "package") return null;
  const endings = ["", ".ts", ".tsx", ".mjs", "/index.ts", "/index.tsx"];
  return endings.map((ending) => target.path + ending).find((candidate) => tree.has(candidate)) ?? null;
}

function specifierOf(node: SyntaxNode): string | null {
  if (!withSource.has(node.type)) return null;
  const source = child(node, "source");
  return source?.type === "Literal" && typeof source.value === "string" ? source.value : null;
}

function targetOf(importer: string, specifier: string): Import["target"] {
  if (specifier.startsWith("@/")) return { kind: "file", path: path.posix.normalize(specifier.slice(2)) };
  if (specifier.startsWith(".")) {
    return { kind: "file", path: path.posix.join(path.posix.dirname(importer), specifier) };
  }
  const parts = specifier.startsWith("@") ? 2 : 1;
  const name = specifier.startsWith("node:") ? specifier : specifier.split("/").slice(0, parts).join("/");
  return { kind: "package", name };
}
