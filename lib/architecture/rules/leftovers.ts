import type { Rule } from "../rule";
import type { SourceTree } from "../source-tree";

/** Work that is not done is done or dropped; it does not stay as a note. */
export const nothingUnfinished: Rule = {
  name: "nothing is left unfinished",
  check: (tree) => linesMatching(tree, /\b(TODO|FIXME|XXX|HACK)\b/).map((where) => `${where} holds a note to finish`),
};

const secrets = new RegExp(
  [
    "-----BEGIN [A-Z ]*PRIVATE KEY-----",
    "\\b(ghp|gho|ghs|github_pat|glpat|xox[abp])[-_]\\w{16}",
    "\\bAKIA[0-9A-Z]{16}\\b",
    "\\b(sk|rk)_live_\\w{8}",
    "\\bAIza[\\w-]{30}",
    "\\btern_live_[\\w-]{43}",
  ].join("|"),
);

/** Secrets are made on the machine they serve, and never travel with the code. A test's own certificate is none. */
export const noSecrets: Rule = {
  name: "no secrets in the tree",
  check: (tree) =>
    linesMatching(tree, secrets)
      .filter((where) => !/(^|\/)testing\//.test(where))
      .map((where) => `${where} looks like a secret`),
};

/** A path of one machine means nothing on another. */
export const noMachinePaths: Rule = {
  name: "no paths of one machine",
  check: (tree) =>
    linesMatching(tree, /(?<![\w.-])\/(home|Users|work|workspace)\/[A-Za-z]|\b[A-Z]:\\\\Users\\\\/).map(
      (where) => `${where} names a folder of one machine`,
    ),
};

function linesMatching(tree: SourceTree, pattern: RegExp): string[] {
  return [...tree.values()]
    .filter(({ path }) => !path.startsWith("lib/architecture/"))
    .flatMap(({ path, text }) =>
      text.split("\n").flatMap((line, index) => (pattern.test(line) ? [`${path}:${index + 1}`] : [])),
    );
}
