import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

export default defineConfig({
  resolve: { alias: { "@": fileURLToPath(new URL(".", import.meta.url)).replace(/\/$/, "") } },
  test: {
    include: ["**/*.test.ts"],
    exclude: ["node_modules/**", ".next/**", ".data/**", "e2e/**"],
    globalSetup: ["lib/testing/global-setup.ts"],
    // Each file gets a process of its own, and so a pool, an environment and a database of its own.
    pool: "forks",
    maxWorkers: 2,
    testTimeout: 30_000,
    hookTimeout: 60_000,
    expect: { poll: { timeout: 10_000 } },
    env: {
      NODE_ENV: "test",
      LOG_LEVEL: "silent",
      AUTH_SECRET: "only the tests know this secret",
      ENCRYPTION_KEY: Buffer.alloc(32, 7).toString("base64"),
      ALLOW_PRIVATE_MAIL_HOSTS: "1",
    },
  },
});
