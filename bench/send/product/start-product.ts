import { randomBytes } from "node:crypto";
import { join } from "node:path";
import { z } from "zod";
import { repoRoot } from "@/scripts/local/paths";
import { serverNodeOptions, serverScript } from "@/scripts/serve/server-program";
import type { Target } from "../load/start-load";
import { listening } from "../processes/messages";
import { type NodeProcess, startNode } from "../processes/start-node";
import { profilable } from "../profile/profile-server";

const prepared = z.object({
  demo: z.object({
    apiKey: z.string(),
    toEmail: z.string(),
    sample: z.object({ contact_id: z.string(), deal_id: z.string(), customer_id: z.string() }),
  }),
});

export type DemoAccess = z.infer<typeof prepared>["demo"];

type ProductOptions = { databaseUrl: string; dataDir: string; smtpPort: number };

/** The product's environment: as `npm start` sets it, with rate limits that nothing here reaches. */
export function productEnv({ databaseUrl, dataDir, smtpPort }: ProductOptions): Record<string, string> {
  return {
    NODE_ENV: "production",
    NEXT_TELEMETRY_DISABLED: "1",
    DATABASE_URL: databaseUrl,
    TERN_DATA_DIR: dataDir,
    HOST: "127.0.0.1",
    PORT: "0",
    APP_URL: "",
    AUTH_SECRET: randomBytes(32).toString("base64"),
    ENCRYPTION_KEY: randomBytes(32).toString("base64"),
    SMTP_URL: `smtp://127.0.0.1:${smtpPort}`,
    MAIL_FROM: "Bench <bench@tern.test>",
    ALLOW_PRIVATE_MAIL_HOSTS: "1",
    RATE_LIMIT_PER_MINUTE: "100000000",
    RATE_LIMIT_PER_DAY: "100000000",
    TERN_DEMO: "",
    TERN_DEMO_API_KEY: "",
  };
}

/** Migrates and fills the database with the demo workspace, by the same program as `npm start`. */
export async function prepareDemo(env: Record<string, string>, logDir: string): Promise<DemoAccess> {
  const script = join(repoRoot, "scripts", "start", "prepare", "main.ts");
  const preparing = startNode({ name: "prepare", script, logDir, env });
  return (await preparing.next(prepared)).demo;
}

/** The production build behind the product's own server. */
export async function startProduct(env: Record<string, string>, logDir: string): Promise<ProductServer> {
  const nodeOptions = serverNodeOptions;
  const server = startNode({
    name: "product",
    script: serverScript,
    nodeOptions,
    logDir,
    env: { ...env, ...profilable },
  });
  return { server, port: (await server.next(listening)).port };
}

export type ProductServer = { server: NodeProcess; port: number };

export const sendPath = "/api/v1/email/send";

/** The call that the benchmark makes. */
export function sendTarget({ port }: ProductServer, demo: DemoAccess, body: string): Target {
  const headers = { Authorization: `Bearer ${demo.apiKey}` };
  return { url: `http://127.0.0.1:${port}${sendPath}`, headers, body };
}
