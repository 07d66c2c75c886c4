import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { memberships, users } from "@/db/schema";
import { newId } from "@/lib/core/ids";
import { refusal } from "@/lib/testing/refusal";
import { createTestWorkspace, type TestWorkspace } from "@/lib/testing/test-context";
import { createTestDatabase, type TestDatabase } from "@/lib/testing/test-database";
import { hashPassword, verifyPassword } from "./password";
import { signInWithPassword } from "./sign-in-with-password";

let db: TestDatabase;
let acme: TestWorkspace;
let email: string;

const password = "correct horse battery";

beforeAll(async () => {
  db = await createTestDatabase();
});

afterAll(() => db.drop());

beforeEach(async () => {
  acme = await createTestWorkspace();
  await acme.ctx.db
    .update(users)
    .set({ passwordHash: await hashPassword(password), sessionEpoch: 3 })
    .where(eq(users.id, acme.userId));
  const [user] = await acme.ctx.db.select().from(users).where(eq(users.id, acme.userId));
  email = user?.email ?? "";
});

type Given = Partial<Parameters<typeof signInWithPassword>[0]>;

const signIn = (given: Given = {}) => signInWithPassword({ email, password, clientAddress: null, ...given });
const fail = (given: Given = {}) => signIn({ password: "wrong", ...given });

/** Lets so much time pass for everything that was counted. */
const passSeconds = (seconds: number) => db.sql`
  update sign_in_attempts set last_at = last_at - make_interval(secs => ${seconds}),
    blocked_until = blocked_until - make_interval(secs => ${seconds}) where subject <> ''`;

describe("signing in", () => {
  it("begins a session in the user's present epoch, whatever the case of the address", async () => {
    expect(await signIn()).toEqual({ userId: acme.userId, epoch: 3 });
    expect(await signIn({ email: email.toUpperCase() })).toEqual({ userId: acme.userId, epoch: 3 });
  });

  it("refuses a wrong password, an unknown address, somebody without a password, and somebody removed, all alike", async () => {
    expect(await fail()).toBeNull();
    expect(await signIn({ email: "nobody@acme.test" })).toBeNull();
    await acme.ctx.db.update(memberships).set({ removedAt: new Date() }).where(eq(memberships.userId, acme.userId));
    expect(await signIn()).toBeNull();
    await acme.ctx.db.update(memberships).set({ removedAt: null }).where(eq(memberships.userId, acme.userId));
    await acme.ctx.db.update(users).set({ passwordHash: null }).where(eq(users.id, acme.userId));
    expect(await signIn()).toBeNull();
  });

  it("does as much work for somebody who is not there as for somebody who is", async () => {
    const timeOf = async (given: Given) => {
      const startedAt = performance.now();
      await fail(given);
      return performance.now() - startedAt;
    };
    await timeOf({ email: "warm-up@acme.test" });
    const known: number[] = [];
    const unknown: number[] = [];
    for (let round = 0; round < 4; round += 1) {
      known.push(await timeOf({}));
      unknown.push(await timeOf({ email: `nobody-${newId()}@acme.test` }));
    }
    // Argon2 takes tens of milliseconds; an answer without it takes a few.
    expect(Math.min(...unknown)).toBeGreaterThan(Math.min(...known) / 2);
  });

  it("never accepts the password that nobody has", async () => {
    expect(await verifyPassword("nobody's password", null)).toBe(false);
  });
});

describe("guessing", () => {
  it("costs a growing wait after five failures, also for the right password, until the wait is over", async () => {
    for (let attempt = 0; attempt < 5; attempt += 1) expect(await fail()).toBeNull();
    expect(await refusal(signIn())).toMatchObject({ code: "RATE_LIMITED", retryAfterSeconds: 5 });
    await passSeconds(6);
    expect(await fail()).toBeNull();
    expect(await refusal(fail())).toMatchObject({ retryAfterSeconds: 10 });
    await passSeconds(11);
    expect(await fail()).toBeNull();
    expect(await refusal(fail())).toMatchObject({ retryAfterSeconds: 20 });
    await passSeconds(21);
    expect(await signIn()).not.toBeNull();
  });

  it("is forgotten with a success, and after an hour", async () => {
    for (let attempt = 0; attempt < 4; attempt += 1) await fail();
    await signIn();
    for (let attempt = 0; attempt < 5; attempt += 1) expect(await fail()).toBeNull();
    await passSeconds(3601);
    for (let attempt = 0; attempt < 5; attempt += 1) expect(await fail()).toBeNull();
    expect((await refusal(fail())).code).toBe("RATE_LIMITED");
  });

  it("never waits longer than a quarter of an hour", async () => {
    for (let attempt = 0; attempt < 20; attempt += 1) {
      await fail();
      await passSeconds(901);
    }
    await fail();
    expect((await refusal(fail())).retryAfterSeconds).toBe(900);
  });

  it("does not get further by guessing many at once", async () => {
    const verified = vi.fn();
    const guesses = Array.from({ length: 30 }, () => fail().then(verified, () => undefined));
    await Promise.all(guesses);
    expect(verified.mock.calls.length).toBe(5);
  });

  it("tells nothing of who is known: the wait is the same for an unknown address", async () => {
    const unknown = { email: `nobody-${newId()}@acme.test` };
    for (let attempt = 0; attempt < 5; attempt += 1) await Promise.all([fail(), fail(unknown)]);
    const [one, other] = [await refusal(fail()), await refusal(fail(unknown))];
    expect([one.code, one.message]).toEqual([other.code, other.message]);
  });

  it("is held against the network address too, which many may share", async () => {
    const clientAddress = "203.0.113.7";
    const guess = () => fail({ email: `nobody-${newId()}@acme.test`, clientAddress });
    for (let attempt = 0; attempt < 30; attempt += 1) expect(await guess()).toBeNull();
    expect((await refusal(guess())).code).toBe("RATE_LIMITED");
    expect((await refusal(signIn({ clientAddress }))).code).toBe("RATE_LIMITED");
    expect(await signIn({ clientAddress: "203.0.113.8" })).not.toBeNull();
  });

  it("leaves no e-mail address behind", async () => {
    await fail();
    const rows = await db.sql<{ subject: string }[]>`select subject from sign_in_attempts`;
    expect(JSON.stringify(rows)).not.toContain("@");
  });
});
