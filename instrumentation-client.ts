/**
 * Runs before anything else of a page. zod would try out `new Function`, which the pages' policy forbids and browsers
 * report; this is what `z.config({ jitless: true })` sets, without loading zod for it.
 */
Object.assign(globalThis, { __zod_globalConfig: { jitless: true } });
