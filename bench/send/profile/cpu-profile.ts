import { z } from "zod";

const callFrame = z.object({
  functionName: z.string(),
  url: z.string(),
  lineNumber: z.number(),
  columnNumber: z.number(),
});

/** The format of the DevTools protocol: Profiler.Profile. */
export const cpuProfile = z.object({
  nodes: z.array(z.object({ id: z.number(), callFrame, children: z.array(z.number()).optional() })),
  samples: z.array(z.number()),
  timeDeltas: z.array(z.number()),
});

export type CpuProfile = z.infer<typeof cpuProfile>;
export type CallFrame = z.infer<typeof callFrame>;

export type StackTime = { selfMs: number /** From the function that ran up to the root. */; stack: CallFrame[] };

/** Time by distinct call stack. */
export function stackTimes({ nodes, samples, timeDeltas }: CpuProfile): StackTime[] {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const parentOf = new Map(nodes.flatMap((node) => (node.children ?? []).map((child) => [child, node.id] as const)));
  const selfMs = new Map<number, number>();
  samples.forEach((id, index) => {
    selfMs.set(id, (selfMs.get(id) ?? 0) + (timeDeltas[index] ?? 0) / 1_000);
  });
  return [...selfMs].map(([leaf, ms]) => {
    const stack: CallFrame[] = [];
    for (let id: number | undefined = leaf; id !== undefined; id = parentOf.get(id)) {
      const node = byId.get(id);
      if (node) stack.push(node.callFrame);
    }
    return { selfMs: ms, stack };
  });
}
