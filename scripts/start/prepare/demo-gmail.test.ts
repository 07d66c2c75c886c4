import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { demoOwnerEmail, demoSlug, seedDemo } from "@/db/demo/seed-demo";
import { systemContext } from "@/lib/core/system-context";
import { createTestDatabase, type TestDatabase } from "@/lib/testing/test-database";
import { describeInstance } from "@/lib/workspaces/describe-instance";
import { startGoogleCase } from "../../local/google/testing/google-case";
import type { DemoMember } from "./connect-demo-gmail";
import { demoGmail } from "./demo-gmail";

let db: TestDatabase;
let google: Awaited<ReturnType<typeof startGoogleCase>>;
let owner: DemoMember;

beforeAll(async () => {
  db = await createTestDatabase();
  google = await startGoogleCase();
  Object.assign(process.env, {
    GOOGLE_CLIENT_ID: google.client.clientId,
    GOOGLE_CLIENT_SECRET: google.client.clientSecret,
    GOOGLE_ISSUER: google.baseUrl,
    GMAIL_API_BASE_URL: google.baseUrl,
    GOOGLE_STAND_IN_URL: google.baseUrl,
  });
  await seedDemo(db.url);
  const { workspaces } = await describeInstance(systemContext());
  const demo = workspaces.find(({ slug }) => slug === demoSlug);
  const user = demo?.users.find(({ email }) => email === demoOwnerEmail);
  owner = { workspaceId: demo?.id ?? "", userId: user?.id ?? "", email: demoOwnerEmail };
});

afterAll(async () => {
  await google.stop();
  await db.drop();
});

const connections = () =>
  db.sql`select status, gmail_address, closed_at is null as open, jsonb_array_length(aliases) as aliases from gmail_connections`;

describe("the demo owner's Gmail", () => {
  it("is connected by the first start, also of a demo that is older than that, and by no later one", async () => {
    expect(await connections()).toHaveLength(0);
    const sender = await demoGmail(owner);
    expect(sender).toEqual({ sender_user_id: owner.userId, from_email: "studio@lanternfold.test" });
    const first = await connections();
    expect(first).toMatchObject([{ status: "active", gmail_address: demoOwnerEmail, open: true, aliases: 4 }]);
    expect(await demoGmail(owner)).toEqual(sender);
    expect(await connections()).toEqual(first);
  });

  it("is offered as an example only while it can send, and stays disconnected once its owner wants that", async () => {
    await db.sql`update gmail_connections set status = 'needs_reconnect' where user_id = ${owner.userId}`;
    expect(await demoGmail(owner)).toBeNull();
    await db.sql`update gmail_connections set status = 'active', closed_at = now() where user_id = ${owner.userId}`;
    expect(await demoGmail(owner)).toBeNull();
    expect(await connections()).toMatchObject([{ open: false }]);
  });
});
