import { once } from "node:events";
import { type AddressInfo, createServer, type Socket } from "node:net";
import type { FaultySmtpServer, FaultySmtpServerOptions } from "@/lib/email/providers/smtp/testing/faults";
import { serveFaultySession } from "@/lib/email/providers/smtp/testing/faulty-smtp-session";

/**
 * An SMTP server on 127.0.0.1 that misbehaves where it is told to, for tests and benchmarks of what a client then
 * believes. It takes any sender and recipient, and keeps messages in memory.
 *
 * @example
 * const server = await startFaultySmtpServer({ fault: ({ stage }) => (stage === "dot" ? "reset" : undefined) });
 */
export async function startFaultySmtpServer(options: FaultySmtpServerOptions = {}): Promise<FaultySmtpServer> {
  const messages: FaultySmtpServer["messages"] = [];
  const commands: FaultySmtpServer["commands"] = [];
  const sockets = new Set<Socket>();
  let connections = 0;
  const server = createServer({ noDelay: true, allowHalfOpen: true }, (socket) => {
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket));
    connections += 1;
    void serveFaultySession({ socket, connection: connections, options, messages, commands });
  });
  server.listen(options.port ?? 0, "127.0.0.1");
  await once(server, "listening");
  return {
    port: (server.address() as AddressInfo).port,
    messages,
    commands,
    get connections() {
      return connections;
    },
    async close() {
      const closed = once(server, "close");
      server.close();
      for (const socket of sockets) socket.resetAndDestroy();
      await closed;
    },
  };
}
