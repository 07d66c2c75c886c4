import { integer, pgTable, text } from "drizzle-orm/pg-core";
import { at } from "./columns";

/**
 * Passwords that were tried, one row an e-mail address and one a network address. UNLOGGED (see the migration): after a
 * crash the counting begins anew.
 */
export const signInAttempts = pgTable("sign_in_attempts", {
  subject: text("subject").primaryKey(),
  failures: integer("failures").notNull(),
  lastAt: at("last_at").notNull(),
  blockedUntil: at("blocked_until").notNull(),
});
