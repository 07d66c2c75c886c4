import { randomBytes } from "node:crypto";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { z } from "zod";
import { repoRoot } from "@/scripts/local/paths";
import { type NodeProcess, startNode } from "../processes/start-node";

const prepared = z.object({
  demo: z.object({
    apiKey: z.string(),
    toEmail: z.string(),
    sample: z.object({ contact_id: z.string(), deal_id: z.string(), customer_id: z.string() }),
  }),
});

export type DemoAccess = z.infer<typeof prepared>["demo"];

type ProductOptions = { databaseUrl: string; dataDir: string; smtpPort: number; logDir: string };

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

export type Product = { process: NodeProcess; port: number };

/** The production build behind the product's own server. */
export async function startProduct(env: Record<string, string>, logDir: string): Promise<Product> {
  const profiler = fileURLToPath(new URL("../profile/preload.mjs", import.meta.url));
  const server = startNode({
    name: "product",
    script: join(repoRoot, "scripts", "serve", "boot.mjs"),
    logDir,
    env: { ...env, NODE_OPTIONS: `--import ${pathToFileURL(profiler).href}` },
  });
  const { port } = await server.next(z.object({ type: z.literal("listening"), port: z.number() }));
  return { process: server, port };
}
