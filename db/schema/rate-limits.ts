import { integer, pgTable, text } from "drizzle-orm/pg-core";
import { at } from "./columns";

/**
 * One row a caller and bucket, both windows in it. The table is UNLOGGED (see the migration): counters
 * are worth nothing after a crash, and so a request costs no write-ahead log.
 */
export const rateLimits = pgTable("rate_limits", {
  subject: text("subject").primaryKey(),
  minuteStart: at("minute_start").notNull(),
  minuteCount: integer("minute_count").notNull(),
  dayStart: at("day_start").notNull(),
  dayCount: integer("day_count").notNull(),
});
