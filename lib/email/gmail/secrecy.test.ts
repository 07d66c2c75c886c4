import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { database } from "@/lib/core/database";
import { rootLog } from "@/lib/core/log";
import type { GoogleFault, GoogleOperation } from "@/lib/email/providers/gmail/testing/google-faults";
import type { StandInGoogle } from "@/lib/email/providers/gmail/testing/start-google";
import { addMember } from "@/lib/testing/add-member";
import { startGoogleForTests } from "@/lib/testing/connected-mailbox";
import { begin, comeBack, decide } from "@/lib/testing/gmail-consent";
import { createTestWorkspace } from "@/lib/testing/test-context";
import { createTestDatabase, type TestDatabase } from "@/lib/testing/test-database";
import { accessTokenFor } from "./access-token";
import { closeConnections } from "./close-connections";
import { openAttempt } from "./connect-attempt";
import { refreshAliases } from "./refresh-aliases";
import { revokeClosed } from "./revoke-closed";
import { openToken } from "./token-secrets";

/** What is logged from here on, line by line, as it would be written. */
const logged = vi.hoisted((): string[] => []);

vi.mock("pino", async (original) => {
  const { pino } = await original<typeof import("pino")>();
  const destination = { write: (line: string) => void logged.push(line) };
  return { pino: Object.assign((options: object) => pino(options, destination), pino) };
});

let db: TestDatabase;
let google: StandInGoogle;

beforeAll(async () => {
  db = await createTestDatabase();
  process.env.LOG_LEVEL = "trace";
  google = await startGoogleForTests();
  google.addUser({ email: "mia@gmail.test" });
});

afterAll(async () => {
  await google.close();
  await database().$client.end({ timeout: 1 });
  await db.drop();
});

const faults: [GoogleOperation, GoogleFault][] = (
  ["500 stored", "429", "invalid", "truncated stored", "reset stored", "invalid_grant", "invalid_client"] as const
).flatMap((fault) => [
  ["token", fault],
  ["revoke", fault],
  ["sendAs.list", fault],
]);

it("no code, token, state, verifier, cookie or client secret stands in the log, whatever fails", async () => {
  const acme = await createTestWorkspace();
  const mia = await addMember(acme, "member");
  const secrets = new Set([google.clientSecret]);
  for (const [operation, fault] of [["jwks", "slow"], ...faults] as typeof faults) {
    const begun = await begin(mia);
    const cookie = begun.cookie.split("=")[1] ?? "";
    const location = await decide(google, begun);
    const { state, nonce, codeVerifier } = openAttempt(cookie, new Date()) ?? {
      state: "",
      nonce: "",
      codeVerifier: "",
    };
    for (const secret of [cookie, state, nonce, codeVerifier, new URL(location).searchParams.get("code")])
      secrets.add(String(secret));
    google.fail(operation, fault);
    await comeBack(mia, begun.cookie, location);
    const [row] = await db.sql`select * from gmail_connections where closed_at is null`;
    if (row) await spendAndClose(row, fault === "invalid_client");
    google.heal();
  }
  const log = logged.join("");
  expect(log).toContain("Gmail was connected");
  expect(log).toContain("could not be revoked yet");
  expect(secrets.size).toBeGreaterThan(60);
  expect([...secrets].filter((secret) => log.includes(secret)).map((secret) => secret.slice(0, 6))).toEqual([]);

  async function spendAndClose(row: Record<string, string>, isExpired: boolean): Promise<void> {
    const place = { workspaceId: acme.ctx.workspaceId, connectionId: row.id ?? "" };
    for (const column of ["refresh_token", "access_token"] as const)
      secrets.add(openToken(row[column] ?? "", place, column));
    if (isExpired) google.expireAccessTokens();
    await refreshAliases(place).catch((err: unknown) => rootLog().warn({ err }, "as a send would log it"));
    secrets.add(await accessTokenFor(place).catch(() => google.clientSecret));
    await closeConnections(acme.ctx, undefined);
    await revokeClosed(rootLog());
  }
});
