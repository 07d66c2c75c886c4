import { enter } from "./bootstrap/enter.mjs";

await enter("cli/main.ts");
