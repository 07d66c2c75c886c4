import { and, eq } from "drizzle-orm";
import { invitations, users } from "@/db/schema";
import type { Invitation, listInvitationsContract } from "@/lib/contracts/company";
import type { InputOf, Reply } from "@/lib/contracts/define";
import type { Ctx } from "@/lib/core/context";
import { byTime, pageRequest, toPage } from "@/lib/core/cursor";
import { newestFirst } from "@/lib/core/page-clauses";
import { isOpen, listedColumns, toInvitation } from "./queries";

const order = byTime("invitations");

/** The invitations that can still be accepted, newest first. */
export async function listInvitations(
  ctx: Ctx,
  input: InputOf<typeof listInvitationsContract>,
): Promise<Reply<Invitation[]>> {
  const request = pageRequest(input, order);
  const page = newestFirst({ time: invitations.createdAt, id: invitations.id }, request);
  const found = await ctx.db
    .select(listedColumns)
    .from(invitations)
    .innerJoin(users, eq(users.id, invitations.invitedBy))
    .where(and(eq(invitations.workspaceId, ctx.workspaceId), isOpen(), page.beyond))
    .orderBy(...page.orderBy)
    .limit(page.limit);
  const { rows, pagination } = toPage(found, request, (row) => [row.createdAt.toISOString(), row.id]);
  return { data: rows.map(toInvitation), pagination };
}
