import type { Target } from "../load/start-load";
import type { NodeProcess } from "../processes/start-node";

/** Something that takes sends, and the process that does it. */
export type Contender = { id: string; title: string; target: Target; server: NodeProcess };
