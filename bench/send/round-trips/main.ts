import { once } from "node:events";
import { connect, createServer } from "node:net";
import { portOf } from "../processes/port-of";

/**
 * Stands between the product and PostgreSQL and counts the server's ReadyForQuery messages: one ends each round trip
 * (https://www.postgresql.org/docs/current/protocol-flow.html).
 */
const [databasePort] = process.argv.slice(2);
let readyForQuery = 0;

const proxy = createServer({ noDelay: true }, (client) => {
  const server = connect({ host: "127.0.0.1", port: Number(databasePort), noDelay: true });
  const count = messageCounter();
  server.on("data", count);
  client.pipe(server).pipe(client);
  client.on("error", () => server.destroy());
  server.on("error", () => client.destroy());
});

/** Messages are a type byte and a length that counts itself; they may be cut anywhere. */
function messageCounter(): (chunk: Buffer) => void {
  let rest: Buffer = Buffer.alloc(0);
  let skip = 0;
  return (chunk) => {
    rest = rest.length > 0 ? Buffer.concat([rest, chunk]) : chunk;
    while (rest.length > 0) {
      const skipped = Math.min(skip, rest.length);
      skip -= skipped;
      rest = rest.subarray(skipped);
      if (skip > 0 || rest.length < 5) return;
      if (rest[0] === "Z".charCodeAt(0)) readyForQuery += 1;
      skip = 1 + rest.readInt32BE(1);
    }
  };
}

process.on("disconnect", () => process.exit(0));
process.on("message", () => process.send?.({ type: "count", readyForQuery }));
proxy.listen(0, "127.0.0.1");
await once(proxy, "listening");
process.send?.({ type: "listening", port: portOf(proxy) });
