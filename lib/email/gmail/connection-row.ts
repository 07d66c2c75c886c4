import type { GmailAlias } from "@/db/schema";

/** The columns of `gmail_connections` that a send needs, as PostgreSQL's `to_json` names them. */
export type ConnectionRow = {
  id: string;
  user_id: string;
  gmail_address: string;
  status: "active" | "needs_reconnect" | "missing_scope";
  /** Space-separated. */
  granted_scopes: string;
  aliases: GmailAlias[];
  /** ISO 8601; null: never read. */
  aliases_fetched_at: string | null;
};
