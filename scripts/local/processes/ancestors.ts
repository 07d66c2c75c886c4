import { commandLineOf, identify, isAlive, type ProcessIdentity, parentOf } from "./identity";

/**
 * Calls `onGone` when the npm that started this process is gone. Needed because `npm start` puts a shell in
 * between: a signal that ends npm, or kills it outright, never reaches this process.
 */
export function watchNpm(onGone: () => void): void {
  const watched = ancestorsUpToNpm();
  if (watched.length === 0) return;
  const timer = setInterval(() => {
    if (watched.every(isAlive)) return;
    clearInterval(timer);
    onGone();
  }, 250);
  timer.unref();
}

/** This process's ancestors from its parent to npm; none when it was not started by npm. */
function ancestorsUpToNpm(): ProcessIdentity[] {
  if (process.env.npm_lifecycle_event === undefined) return [];
  const ancestors: ProcessIdentity[] = [];
  let pid: number | undefined = process.ppid;
  while (pid !== undefined && pid > 1 && ancestors.length < 4) {
    const identity = identify(pid);
    if (!identity) return [];
    ancestors.push(identity);
    // npm sets its title to "npm start"; where it cannot, its script stands in the command line.
    if (/^npm\b|npm-cli\.js/.test(commandLineOf(pid) ?? "")) return ancestors;
    pid = parentOf(pid);
  }
  return [];
}
