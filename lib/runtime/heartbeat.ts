import { hostname } from "node:os";
import { database } from "@/lib/core/database";
import { processId } from "@/lib/core/process-identity";

/** Says that this process is alive, by the database's clock. */
export async function beat(): Promise<void> {
  await database().$client`
    insert into app_processes (id, host, pid) values (${processId()}, ${hostname()}, ${process.pid})
    on conflict (id) do update set heartbeat_at = now()`;
}

/** Takes the row away: this process owns nothing any more. Rows of processes long dead go with it. */
export async function signOff(): Promise<void> {
  await database().$client`
    delete from app_processes where id = ${processId()} or heartbeat_at < now() - interval '1 day'`;
}
