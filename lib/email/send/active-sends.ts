import { processSingleton } from "@/lib/core/process-singleton";

const active = () => processSingleton("active-sends", () => new Set<Promise<unknown>>());

/** Counts a send as under way until it has been recorded, so that a stopping process waits for it. */
export async function duringSend<T>(work: () => Promise<T>): Promise<T> {
  const running = work();
  active().add(running);
  try {
    return await running;
  } finally {
    active().delete(running);
  }
}

/** Resolves when no send is under way. */
export async function sendsFinished(): Promise<void> {
  while (active().size > 0) await Promise.allSettled([...active()]);
}
