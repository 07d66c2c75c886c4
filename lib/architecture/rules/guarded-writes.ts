import type { Rule } from "../rule";
import { child, identifier, isNode, isTest, lineOf, type SourceFile, type SyntaxNode } from "../source-file";

/**
 * No UPDATE and no DELETE without WHERE, in SQL and in Drizzle's words. Biome holds this for the plain names of a
 * database object only; `ctx.db` and `database()` are seen here.
 */
export const guardedWrites: Rule = {
  name: "no UPDATE or DELETE without WHERE",
  check: (tree) =>
    [...tree.values()]
      .filter(({ path }) => !isTest(path))
      .flatMap((file) =>
        [...unguardedChains(file), ...file.nodes.filter(isUnguardedSql)].map(
          (node) => `${file.path}:${lineOf(file, node)} writes to every row of a table: say which`,
        ),
      ),
};

type Call = { method: string; object: SyntaxNode; node: SyntaxNode };

function unguardedChains(file: SourceFile): SyntaxNode[] {
  const calls = file.nodes.flatMap((node) => methodCall(node) ?? []);
  const inner = new Set(calls.map((call) => call.object));
  return calls.filter(({ node }) => !inner.has(node) && isUnguarded(chainOf(node))).map(({ node }) => node);
}

/** The calls of `a.b().c()`, first call first. */
function chainOf(outermost: SyntaxNode): Call[] {
  const call = methodCall(outermost);
  return call ? [...chainOf(call.object), call] : [];
}

function isUnguarded(chain: Call[]): boolean {
  const at = chain.findIndex(({ method }) => method === "update" || method === "delete");
  const write = chain[at];
  if (!write || chain.slice(at).some(({ method }) => method === "where")) return false;
  // Hashes and maps have such methods too: an update of a table goes on with `set`, a deletion starts at a database.
  return write.method === "update" ? chain[at + 1]?.method === "set" : isDatabase(write.object);
}

function isDatabase(node: SyntaxNode): boolean {
  const named = /^(db|tx|trx|transaction|database)$/;
  if (node.type === "MemberExpression") return identifier(child(node, "property")) === "db";
  const name = identifier(node.type === "CallExpression" ? child(node, "callee") : node);
  return name !== null && named.test(name);
}

function methodCall(node: SyntaxNode): Call | null {
  const callee = node.type === "CallExpression" ? child(node, "callee") : null;
  if (callee?.type !== "MemberExpression") return null;
  const [method, object] = [identifier(child(callee, "property")), child(callee, "object")];
  return method !== null && object ? { method, object, node } : null;
}

const write = /\b(?:delete\s+from\s+(?:only\s+)?[\w".]+|update\s+(?:only\s+)?[\w".]+(?:\s+(?:as\s+)?\w+)?\s+set\b)/gi;

function isUnguardedSql(node: SyntaxNode): boolean {
  const sql = sqlOf(node);
  return [...sql.matchAll(write)].some((match) => !/\bwhere\b/i.test(statementFrom(sql.slice(match.index))));
}

/** The text of a template or string without its SQL literals; what is put into it stands as a `?`. */
function sqlOf(node: SyntaxNode): string {
  return textOf(node).replaceAll(/'[^']*'/g, "''");
}

function textOf(node: SyntaxNode): string {
  if (node.type === "Literal" && typeof node.value === "string") return node.value;
  if (node.type !== "TemplateLiteral" || !Array.isArray(node.quasis)) return "";
  return node.quasis.map((quasi) => (isNode(quasi) ? rawOf(quasi.value) : "")).join(" ? ");
}

function rawOf(value: unknown): string {
  return typeof value === "object" && value !== null && "raw" in value ? String(value.raw) : "";
}

/** From a write up to its end: a semicolon, or the bracket that closes the one it stands in. */
function statementFrom(sql: string): string {
  let depth = 0;
  for (const [index, letter] of [...sql].entries()) {
    if (letter === "(") depth += 1;
    if (letter === ")") depth -= 1;
    if (depth < 0 || letter === ";") return sql.slice(0, index);
  }
  return sql;
}
