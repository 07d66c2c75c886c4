import postgres from "postgres";
import { benchSubject } from "../message";

/** Every send that was answered with 200 stands on both records' timelines; a faster product that lies is none. */
export async function assertFiled(databaseUrl: string, sends: number): Promise<void> {
  const sql = postgres(databaseUrl, { max: 1, onnotice: () => undefined });
  try {
    const [row] = await sql<{ sent: number; on_contact: number; on_deal: number }[]>`
      select count(*)::int as sent, count(c.activity_id)::int as on_contact, count(d.activity_id)::int as on_deal
      from email_messages m
        left join activity_links c on c.workspace_id = m.workspace_id and c.activity_id = m.activity_id and c.contact_id = m.contact_id
        left join activity_links d on d.workspace_id = m.workspace_id and d.activity_id = m.activity_id and d.deal_id = m.deal_id
      where m.subject = ${benchSubject} and m.state = 'sent' and m.filed_at is not null`;
    const counts = [row?.sent, row?.on_contact, row?.on_deal];
    if (counts.some((count) => count !== sends))
      throw new Error(
        `${sends} sends were answered with 200; filed, on the contact, on the deal: ${counts.join(", ")}`,
      );
  } finally {
    await sql.end({ timeout: 5 });
  }
}
