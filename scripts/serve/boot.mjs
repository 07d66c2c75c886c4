/**
 * Loads the server's TypeScript, then takes the loader out again: everything Next loads from here on is
 * JavaScript, and passing each file through the loader costs 0.2 s at the start and 50 MB of memory.
 */
import { register } from "tsx/esm/api";

const unregister = register();
await import("./main.ts");
await unregister();
