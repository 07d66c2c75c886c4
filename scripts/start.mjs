import { enter } from "./bootstrap/enter.mjs";

await enter("start/main.ts");
