import { afterEach, expect, it, vi } from "vitest";

const headers = { "x-tern-peer": "198.51.100.1", "x-forwarded-for": "1.1.1.1, 203.0.113.9, 10.0.0.2" };

/** The environment is read once a process, so each case gets the module anew. */
async function addressBehind(proxies: string, given: Record<string, string>): Promise<string | null> {
  vi.resetModules();
  vi.stubEnv("DATABASE_URL", "postgres://nowhere.test/none");
  vi.stubEnv("TRUSTED_PROXIES", proxies);
  return (await import("./client-address")).clientAddress(given);
}

afterEach(() => vi.unstubAllEnvs());

it("is the other end of the connection, whatever the caller writes", async () => {
  expect(await addressBehind("", headers)).toBe("198.51.100.1");
});

it("is what the outermost trusted proxy saw, not what stands further left", async () => {
  expect(await addressBehind("1", headers)).toBe("10.0.0.2");
  expect(await addressBehind("2", headers)).toBe("203.0.113.9");
});

it("is the other end of the connection when the proxies say nothing", async () => {
  expect(await addressBehind("1", { "x-tern-peer": "198.51.100.1" })).toBe("198.51.100.1");
  expect(await addressBehind("1", {})).toBeNull();
});
