import { z } from "zod";
import { serveLocalGoogle } from "./serve";

/** The local Google's own process. */
const config = z
  .object({ port: z.number(), folder: z.string(), appUrl: z.string().optional() })
  .parse(JSON.parse(process.argv[2] ?? "{}"));

for (const stream of [process.stdout, process.stderr]) stream.on("error", () => undefined);
process.on("SIGHUP", () => undefined);

const served = await serveLocalGoogle({ ...config, appUrl: config.appUrl });
const end = async () => {
  await served.close();
  process.exit(0);
};
for (const name of ["SIGTERM", "SIGINT", "disconnect"] as const) process.on(name, () => void end());
// The parent may have died before there was anybody here to hear it.
if (process.connected === false) await end();
process.send?.({ type: "listening", ...served.client });
