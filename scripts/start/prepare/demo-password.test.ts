import { afterAll, beforeAll, expect, it } from "vitest";
import { signInWithPassword } from "@/lib/auth/sign-in-with-password";
import { createTestWorkspace, type TestWorkspace } from "@/lib/testing/test-context";
import { createTestDatabase, type TestDatabase } from "@/lib/testing/test-database";
import { setPassword } from "@/lib/users/set-password";
import { demoPassword } from "./demo-password";

let db: TestDatabase;
let demo: TestWorkspace;

const email = "owner@demo.test";

beforeAll(async () => {
  db = await createTestDatabase();
  demo = await createTestWorkspace("demo");
});

afterAll(() => db.drop());

const signsIn = async (password: string) =>
  (await signInWithPassword({ email, password, clientAddress: null })) !== null;

it("is made once, remembered from then on, and never put in the place of one's own", async () => {
  const made = await demoPassword(email, undefined);
  expect(made).toMatch(/^[\w-]{16}$/);
  expect(await signsIn(made ?? "")).toBe(true);
  expect(await demoPassword(email, made ?? "")).toBe(made);

  expect(await demoPassword(email, undefined)).toBeNull();
  expect(await demoPassword(email, "something else remembered")).toBeNull();
  await setPassword(demo.ctx, { email, password: "a password of one's own" });
  expect(await demoPassword(email, made ?? "")).toBeNull();
  expect(await signsIn("a password of one's own")).toBe(true);
});

it("is the remembered one when a new database is filled", async () => {
  await db.sql`update users set password_hash = null where email = ${email}`;
  expect(await demoPassword(email, "remembered-from-before")).toBe("remembered-from-before");
  expect(await signsIn("remembered-from-before")).toBe(true);
});

it("is nobody's when there is no owner", async () => {
  expect(await demoPassword("nobody@demo.test", "remembered-from-before")).toBeNull();
});
