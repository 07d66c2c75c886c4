import { eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { emailMessageBodies, emailMessages } from "@/db/schema";
import { limits } from "@/lib/contracts/limits";
import { getEmailLog } from "@/lib/email/logs/get-email-log";
import { insertMessage } from "@/lib/testing/insert-message";
import { recordQueries } from "@/lib/testing/recorded-queries";
import { createTestWorkspace, type TestWorkspace } from "@/lib/testing/test-context";
import { createTestDatabase, type TestDatabase } from "@/lib/testing/test-database";
import { walkPages } from "@/lib/testing/walk-pages";
import { listThreadMessages } from "./list-thread-messages";

let db: TestDatabase;
let acme: TestWorkspace;

beforeAll(async () => {
  db = await createTestDatabase();
  acme = await createTestWorkspace();
});

afterAll(() => db.drop());

/** The mebibytes of a message's HTML and of its text. Two bytes a character, which counting characters would halve. */
type Size = [html: number, text: number];

const text = (mebibytes: number) => sql<string>`repeat('é', ${mebibytes * 2 ** 19}::int)`;

/** A conversation whose messages have these bodies, a minute apart; some without HTML. */
async function conversationOf(sizes: readonly Size[]): Promise<{ threadId: string; ids: string[] }> {
  const ids: string[] = [];
  for (const [index, [html, plain]] of sizes.entries()) {
    const createdAt = new Date(Date.UTC(2026, 0, 1, 9, index));
    const id = await insertMessage(acme.ctx, { createdAt, filed: index === 0 });
    await acme.ctx.db
      .update(emailMessageBodies)
      .set({ html: html === 0 ? null : text(html), text: text(plain) })
      .where(eq(emailMessageBodies.messageId, id));
    ids.push(id);
  }
  const [first = ""] = ids;
  const threadId = (await getEmailLog(acme.ctx, { id: first })).data.thread_id ?? "";
  await acme.ctx.db.update(emailMessages).set({ threadId, filedAt: new Date() });
  return { threadId, ids };
}

const sizes: Size[] = [
  [3, 1],
  [2, 2],
  [3, 0],
  [0, 1],
  // What a send takes at most: no page has room for it beside another.
  [5, 5],
  [0, 0],
  [3, 1],
];

describe("a conversation of large messages", () => {
  let threadId = "";
  let ids: string[] = [];
  beforeAll(async () => {
    ({ threadId, ids } = await conversationOf(sizes));
  });
  const list = (position: { after?: string; before?: string }, ctx = acme.ctx) =>
    listThreadMessages(ctx, { id: threadId, limit: 100, ...position });

  it("is paged by what its bodies weigh, each message once, forwards and backwards, and a page is never empty", async () => {
    const { forward, backward } = await walkPages((position) => list(position));
    expect(forward).toEqual([ids.slice(0, 2), ids.slice(2, 4), ids.slice(4, 5), ids.slice(5)]);
    expect(backward).toEqual([ids.slice(0, 1), ids.slice(1, 4), ids.slice(4, 5), ids.slice(5)]);
  });

  it("says that there is more where a page has fewer messages than were asked for", async () => {
    const { data, pagination } = await list({});
    expect(pagination).toMatchObject({ limit: 100, has_more: true, prev_cursor: null });
    expect(data.map(({ html_body }) => Buffer.byteLength(html_body ?? ""))).toEqual([3 * 2 ** 20, 2 * 2 ** 20]);
  });

  it("is not read from the database any further than the page goes", async () => {
    const recorded = recordQueries(acme.ctx);
    const last = await walkPages((position) => list(position, recorded.ctx));
    const pages = recorded.queries.filter(({ sql: query }) => query.includes('"email_message_bodies"'));
    expect(pages).toHaveLength(last.forward.length + last.backward.length - 1);
    for (const { sql: query, params } of pages) {
      const rows = await db.sql.unsafe(query, params as string[]).values();
      const bodies = rows.map((row) => row.slice(-2).reduce((sum, body) => sum + Buffer.byteLength(body ?? ""), 0));
      const total = bodies.reduce((sum, bytes) => sum + bytes, 0);
      expect(total <= limits.pageBodyBytes || total === bodies[0]).toBe(true);
    }
  });
});
