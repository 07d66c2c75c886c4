import type { Employer } from "@/lib/contracts/contacts";
import type { Reply } from "@/lib/contracts/define";
import type { Ctx } from "@/lib/core/context";
import { toEmployer } from "./mappers";
import { getContactInWorkspace, listEmployerRows } from "./queries";

/** The business accounts that a contact works for, the main one first. Throws NOT_FOUND. */
export async function listContactEmployers(ctx: Ctx, { id }: { id: string }): Promise<Reply<Employer[]>> {
  const [, rows] = await Promise.all([getContactInWorkspace(ctx, id), listEmployerRows(ctx, [id])]);
  return { data: rows.map(toEmployer) };
}
