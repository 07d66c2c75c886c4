import type { Rule } from "../rule";
import { child, identifier, isTest, lineOf, type SourceFile, type SyntaxNode } from "../source-file";

/** `process.env` is read in one place, which validates it. */
export const oneEnvironmentReader: Rule = {
  name: "only lib/core/env.ts reads the environment",
  check: (tree) =>
    [...tree.values()]
      .filter(mustAsk)
      .flatMap((file) =>
        file.nodes
          .filter((node) => readsEnvironment(node) && !isRuntimeSwitch(file, node))
          .map((node) => `${file.path}:${lineOf(file, node)} reads the environment: ask env() of lib/core/env`),
      ),
};

function mustAsk({ path }: SourceFile): boolean {
  if (isTest(path) || path === "lib/core/env.ts" || path.startsWith("lib/testing/")) return false;
  return /^(app|components|db|lib)\//.test(path) || /^(instrumentation|proxy)\.ts$/.test(path);
}

function readsEnvironment(node: SyntaxNode): boolean {
  if (node.type === "MemberExpression") {
    const isEnv = identifier(child(node, "property")) === "env" || child(node, "property")?.value === "env";
    return isEnv && isProcessOrMeta(child(node, "object"));
  }
  // `const { env } = process`, and the module that exports the same object.
  if (node.type === "VariableDeclarator") return identifier(child(node, "init")) === "process";
  return node.type === "ImportDeclaration" && /^(node:)?process$/.test(String(child(node, "source")?.value));
}

function isProcessOrMeta(node: SyntaxNode | null): boolean {
  const ofGlobal = node?.type === "MemberExpression" && identifier(child(node, "property")) === "process";
  return identifier(node) === "process" || ofGlobal || node?.type === "MetaProperty";
}

/** Next replaces this very expression when it builds, so that the other runtime's code falls away. */
function isRuntimeSwitch(file: SourceFile, node: SyntaxNode): boolean {
  return file.path === "instrumentation.ts" && file.text.startsWith("process.env.NEXT_RUNTIME", node.start);
}
