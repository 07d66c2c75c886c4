/** Runs once in each server process, before it answers anything. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { startBackground } = await import("@/lib/runtime/start-background");
  const stop = startBackground();
  // The server that hosts us awaits this before it exits (scripts/serve).
  Object.assign(globalThis, { [Symbol.for("tern.drain")]: stop });
}
