import { fileURLToPath } from "node:url";
import type { Contender } from "../measure/contender";
import { listening } from "../processes/messages";
import { startNode } from "../processes/start-node";
import { profilable } from "../profile/profile-server";
import { controlEnv } from "./build-control-app";

export const controls = {
  default: "control: nodemailer, default settings",
  nodelay: "control: the same with TCP_NODELAY",
  nagle: "(default before nodemailer 10.1: Nagle)",
  pool: "(pool: true, else default)",
  "pool-nodelay": "(pool of 20, TCP_NODELAY)",
  "pool-nagle": "(pool of 20, Nagle)",
} as const;

export type ControlId = keyof typeof controls;

export async function startControl(
  id: ControlId,
  { smtpPort, body, logDir }: { smtpPort: number; body: string; logDir: string },
): Promise<Contender> {
  const server = startNode({
    name: `control-${id}`,
    script: fileURLToPath(new URL("./boot.mjs", import.meta.url)),
    logDir,
    env: {
      ...controlEnv,
      ...profilable,
      NODE_ENV: "production",
      CONTROL_TRANSPORT: id,
      CONTROL_SMTP_PORT: String(smtpPort),
    },
  });
  const { port } = await server.next(listening);
  const target = { url: `http://127.0.0.1:${port}/send`, headers: {}, body };
  return { id, title: controls[id], target, server };
}
