import { integer, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { at } from "./columns";

/** One row a running process. Silence of 20 s, by the database's clock, means that it is gone. */
export const appProcesses = pgTable("app_processes", {
  id: uuid("id").primaryKey(),
  host: text("host").notNull(),
  pid: integer("pid").notNull(),
  startedAt: at("started_at").notNull().defaultNow(),
  heartbeatAt: at("heartbeat_at").notNull().defaultNow(),
});
