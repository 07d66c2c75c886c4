import { layerOf } from "../layers";
import type { Rule } from "../rule";
import { child, identifier, lineOf, type SourceFile, type SyntaxNode } from "../source-file";

const webNames = new Set(["Request", "Response", "NextRequest", "NextResponse"]);
const knowsTheWeb = new Set(["http", "app", "client", "root", "test", "e2e", "bench", "testing", "scripts"]);

/** A verb can be called by a page, a job or a script alike, so it sees neither Request nor Response. */
export const webStaysOutside: Rule = {
  name: "Request and Response live in lib/http, lib/client and app",
  check: (tree) =>
    [...tree.values()]
      .filter(mustNotKnow)
      .flatMap((file) =>
        file.nodes
          .filter(namesWebType)
          .map((node) => `${file.path}:${lineOf(file, node)} speaks of HTTP: lib/http translates, verbs do not`),
      ),
};

function mustNotKnow({ path }: SourceFile): boolean {
  const layer = layerOf(path);
  return layer !== null && !knowsTheWeb.has(layer);
}

/** The places where such a name means the global: a type, a construction, a static method. */
function namesWebType(node: SyntaxNode): boolean {
  const name =
    identifier(node.type === "TSTypeReference" ? child(node, "typeName") : null) ??
    identifier(node.type === "TSTypeQuery" ? child(node, "exprName") : null) ??
    identifier(node.type === "NewExpression" ? child(node, "callee") : null) ??
    identifier(node.type === "MemberExpression" ? child(node, "object") : null);
  return name !== null && webNames.has(name);
}
