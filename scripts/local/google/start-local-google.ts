import { fileURLToPath } from "node:url";
import { z } from "zod";
import { dataFiles } from "../data-dir";
import { chooseLocalPort, rememberedPort } from "../ports";
import { firstMessage, type Service, startService } from "../processes/service";
import { stopProcess } from "../processes/stop-process";
import { UserError } from "../user-error";
import { baseUrlOf } from "./base-url";

export type RunningGoogle = {
  service: Service;
  /** Issuer, base of Gmail's API, and the address of the pages that show what was sent. */
  baseUrl: string;
  clientId: string;
  clientSecret: string;
  /** The port that was taken, when another had to do. */
  insteadOf: number | null;
  stop(): Promise<void>;
};

const preferredPort = 4100;
const listening = z.object({ type: z.literal("listening"), clientId: z.string(), clientSecret: z.string() });

/** Starts the stand-in for Google on 127.0.0.1; its accounts, grants and mail are kept in the data folder. */
export async function startLocalGoogle(dataDir: string, appUrl: string | undefined): Promise<RunningGoogle> {
  const files = dataFiles(dataDir);
  const usual = rememberedPort(files.ports, "google") ?? preferredPort;
  for (let attempt = 1; attempt <= 4; attempt++) {
    const port = await chooseLocalPort(files.ports, "google", preferredPort);
    const service = startService({
      name: "The local Google",
      script: fileURLToPath(new URL("./main.ts", import.meta.url)),
      args: [JSON.stringify({ port, folder: files.google, appUrl })],
    });
    // Undefined when somebody took the port in between; the next attempt chooses anew.
    const client = await firstMessage(service, (message) => listening.safeParse(message).data, 30_000);
    if (!client) continue;
    return {
      service,
      baseUrl: baseUrlOf(port),
      clientId: client.clientId,
      clientSecret: client.clientSecret,
      insteadOf: port === usual ? null : usual,
      stop: () =>
        stopProcess(service.identity, [
          { signal: "SIGTERM", waitMs: 3_000 },
          { signal: "SIGKILL", waitMs: 2_000 },
        ]),
    };
  }
  throw new UserError(
    "The local Google does not start; what it said stands above.",
    "Set GOOGLE_CLIENT_ID and GOOGLE_CLIENT_SECRET to use Google itself.",
  );
}
