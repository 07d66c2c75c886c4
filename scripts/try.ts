import { ensureDataDir } from "./local/data-dir";
import { ensureAppDatabase } from "./local/postgres/app-database";
import { startPostgres } from "./local/postgres/start-postgres";

const t = Date.now();
const dataDir = process.argv[2] ?? "/tmp/t/data";
ensureDataDir(dataDir);
const pg = await startPostgres({ dataDir });
console.log("up", Date.now() - t, pg.port, pg.clusterDir);
console.log(await ensureAppDatabase(pg.port, pg.passwords), Date.now() - t);
if (process.argv[3]) await new Promise(() => setInterval(() => {}, 1000));
await pg.stop();
console.log("stopped", Date.now() - t);
process.exit(0);
