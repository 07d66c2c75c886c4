import { gmailConnections } from "@/db/schema";
import type { InputOf, Reply } from "@/lib/contracts/define";
import type { GmailConnection, listGmailConnectionsContract } from "@/lib/contracts/gmail-connections";
import type { Ctx } from "@/lib/core/context";
import { byTime, pageRequest, toPage } from "@/lib/core/cursor";
import { newestFirst } from "@/lib/core/page-clauses";
import { toGmailConnection } from "./mappers";
import { selectOpenConnections } from "./queries";

/** The mailboxes that members have connected, newest first. */
export async function listGmailConnections(
  ctx: Ctx,
  input: InputOf<typeof listGmailConnectionsContract>,
): Promise<Reply<GmailConnection[]>> {
  const request = pageRequest(input, byTime("gmail_connections"));
  const page = newestFirst({ time: gmailConnections.createdAt, id: gmailConnections.id }, request);
  const found = await selectOpenConnections(ctx, page.beyond)
    .orderBy(...page.orderBy)
    .limit(page.limit);
  const { rows, pagination } = toPage(found, request, (row) => [row.createdAt.toISOString(), row.id]);
  return { data: rows.map((row) => toGmailConnection(ctx, row)), pagination };
}
