import { database } from "@/lib/core/database";
import { inBatches } from "@/lib/core/in-batches";
import { processSingleton } from "@/lib/core/process-singleton";
import { lockPatience, togetherElseAlone } from "@/lib/core/together-else-alone";
import type { ComposedMessage } from "./compose-message";

/** A message's row, by the names of its columns. */
export type ClaimRow = { workspace_id: string; id: string } & Readonly<Record<string, unknown>>;

/** A file as its row names it. */
export type FileRow = {
  id: string;
  position: number;
  filename: string;
  mime_type: string;
  size_bytes: number;
  sha256: string;
};

/** No more than is written: a batch is kept for a moment longer than each of its sends. */
type NewClaim = { row: ClaimRow; files: readonly FileRow[] } & Pick<ComposedMessage, "to" | "html" | "text">;

/** How long a send waits for its claim. */
export const claimTimeoutMs = 4_500;

const mostTogether = 16;

/** Longer ones go alone: a large body should not make others wait for its way to the disk. */
const mostTextTogether = 64 * 1024;

const work = togetherElseAlone({ statement: insert, read: (row) => row !== null });
const inOneCommit = () =>
  processSingleton("claims", () => inBatches(work, { most: mostTogether, awaitedMs: claimTimeoutMs }));

/**
 * Writes a message's row, its bodies, recipients and files, and resolves once they are committed. False: nothing was
 * written, since a linked record or the configuration is gone, or the Idempotency-Key is taken.
 */
export async function insertClaim(claim: NewClaim): Promise<boolean> {
  if (claim.html.length + claim.text.length <= mostTextTogether) return inOneCommit()(claim);
  return (await insert([claim])).length === 1;
}

/**
 * One statement, so one round trip and one commit; in the order of their keys, so that two of them never wait for each
 * other. The range of positions makes PostgreSQL expect one row and read by key, however small it last saw the tables.
 */
function insert(claims: readonly NewClaim[]) {
  const rows = JSON.stringify(claims.map(({ row }) => row));
  const recipients = JSON.stringify(
    claims.flatMap(({ row, to }) => to.map((recipient, position) => ({ message_id: row.id, ...recipient, position }))),
  );
  const files = JSON.stringify(
    claims.flatMap(({ row, files: ofMessage }) => ofMessage.map((file) => ({ message_id: row.id, ...file }))),
  );
  const ids = claims.map(({ row }) => row.id);
  const htmls = claims.map(({ html }) => html);
  const texts = claims.map(({ text }) => text);
  const sql = database().$client;
  return sql<{ position: number }[]>`
    with patience as materialized (
      ${lockPatience(sql, claims)}
    ), given as (
      select r.* from patience, jsonb_array_elements(${rows}::jsonb) with ordinality as e(entry, position),
        jsonb_populate_record(null::email_messages, entry || jsonb_build_object('created_at', now())) r
      where position between 1 and ${mostTogether}
    ), message as (
      insert into email_messages
      select given.* from given
      where (given.contact_id is null or (select true from contacts c
              where c.workspace_id = given.workspace_id and c.id = given.contact_id and c.deleted_at is null))
        and (given.deal_id is null or (select true from deals d
              where d.workspace_id = given.workspace_id and d.id = given.deal_id and d.deleted_at is null))
        and (given.customer_id is null or (select true from customers c
              where c.workspace_id = given.workspace_id and c.id = given.customer_id and c.deleted_at is null))
        and (given.email_config_id is null or (select true from email_configs c
              where c.workspace_id = given.workspace_id and c.id = given.email_config_id and c.deleted_at is null))
      order by given.workspace_id, given.idempotency_key, given.id
      on conflict (workspace_id, idempotency_key) do nothing
      returning workspace_id, id
    ), body as (
      insert into email_message_bodies (workspace_id, message_id, html, text)
      select m.workspace_id, m.id, b.html, b.text
      from message m join unnest(${ids}::uuid[], ${htmls}::text[], ${texts}::text[]) as b(id, html, text) using (id)
    ), recipients as (
      insert into email_recipients (workspace_id, message_id, position, kind, email, name)
      select m.workspace_id, m.id, r.position, r.kind, r.email, r.name
      from message m join jsonb_to_recordset(${recipients}::jsonb)
        as r(message_id uuid, position int, kind text, email text, name text) on r.message_id = m.id
    ), files as (
      insert into email_attachments (workspace_id, id, message_id, position, filename, mime_type, size_bytes, sha256)
      select m.workspace_id, f.id, m.id, f.position, f.filename, f.mime_type, f.size_bytes, f.sha256
      from message m join jsonb_to_recordset(${files}::jsonb)
        as f(id uuid, message_id uuid, position int, filename text, mime_type text, size_bytes int, sha256 text)
        on f.message_id = m.id
    )
    select array_position(${ids}::uuid[], id) - 1 as position from message`;
}
