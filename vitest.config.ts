import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

/** These know neither environment, database nor network, and keep nothing between one test and the next. */
const pure = ["components/**/*.test.ts", "lib/client/**/*.test.ts", "lib/contracts/**/*.test.ts"];

export default defineConfig({
  resolve: { alias: { "@": fileURLToPath(new URL(".", import.meta.url)).replace(/\/$/, "") } },
  test: {
    projects: [
      { extends: true, test: { name: "pure", include: pure, isolate: false } },
      {
        extends: true,
        test: {
          name: "whole",
          include: ["**/*.test.ts"],
          exclude: ["node_modules/**", ".next/**", ".data/**", "e2e/**", ...pure],
          globalSetup: ["lib/testing/global-setup.ts"],
          // Each file gets a process of its own, and so a pool, an environment and a database of its own.
          isolate: true,
        },
      },
    ],
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
