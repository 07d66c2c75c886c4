/** As the product's server does: the loader for TypeScript goes before Next loads anything. */
import { register } from "tsx/esm/api";

const unregister = register();
await import("./main.ts");
await unregister();
