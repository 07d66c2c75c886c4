import type { Reply } from "@/lib/contracts/define";

/** The process is alive and answers; it says nothing of what it depends on. */
export async function getHealth(): Promise<Reply<{ status: "ok" }>> {
  return { data: { status: "ok" } };
}
