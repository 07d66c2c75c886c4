/**
 * One value a process. Next bundles a module once for each entry, so a module-level variable may exist
 * several times; the global object exists once.
 */
export function processSingleton<T>(name: string, make: () => T): T {
  const key = Symbol.for(`tern.${name}`);
  const store = globalThis as unknown as Record<symbol, T | undefined>;
  store[key] ??= make();
  return store[key];
}
