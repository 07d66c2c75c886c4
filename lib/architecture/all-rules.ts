import type { Rule } from "./rule";
import { adaptersKeepApart, arrows, testCodeStaysInTests } from "./rules/arrows";
import { noCycles } from "./rules/cycles";
import { oneEnvironmentReader } from "./rules/environment";
import { guardedWrites } from "./rules/guarded-writes";
import { noMachinePaths, noSecrets, nothingUnfinished } from "./rules/leftovers";
import { smallFiles, smallMedian } from "./rules/sizes";
import { webStaysOutside } from "./rules/web-types";

/** What holds of the whole tree, whoever writes in it. Each has a planted breach beside its test. */
export const allRules: readonly Rule[] = [
  arrows,
  testCodeStaysInTests,
  adaptersKeepApart,
  noCycles,
  smallFiles,
  smallMedian,
  oneEnvironmentReader,
  webStaysOutside,
  guardedWrites,
  nothingUnfinished,
  noSecrets,
  noMachinePaths,
];
