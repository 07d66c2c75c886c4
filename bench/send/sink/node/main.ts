import { once } from "node:events";
import { SMTPServer } from "smtp-server";
import { portOf } from "../../processes/port-of";

/** A sink for machines without Postfix: reads every message to its end, takes it, and forgets it. */
const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ["STARTTLS", "AUTH"],
  disableReverseLookup: true,
  logger: false,
  onData(stream, _session, done) {
    stream.resume();
    stream.once("end", () => done());
  },
});
// The two ends of a conversation: without this the sink's own replies would wait for acknowledgements.
server.server.on("connection", (socket) => socket.setNoDelay(true));
process.on("disconnect", () => process.exit(0));
server.listen(0, "127.0.0.1");
await once(server.server, "listening");
process.send?.({ type: "listening", port: portOf(server.server), pid: process.pid });
