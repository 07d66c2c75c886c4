import { eq } from "drizzle-orm";
import { encode } from "next-auth/jwt";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { memberships, users, workspaces } from "@/db/schema";
import { makeSessionToken } from "@/lib/auth/session-token";
import { limits } from "@/lib/contracts/limits";
import { scopesOfRole } from "@/lib/contracts/scopes";
import { database } from "@/lib/core/database";
import { env } from "@/lib/core/env";
import { newId } from "@/lib/core/ids";
import { refusal } from "@/lib/testing/refusal";
import { createTestWorkspace, type TestWorkspace } from "@/lib/testing/test-context";
import { createTestDatabase, type TestDatabase } from "@/lib/testing/test-database";
import { authenticate } from "./authenticate";

let db: TestDatabase;
let acme: TestWorkspace;
let slug: string;
let token: string;

beforeAll(async () => {
  db = await createTestDatabase();
});

afterAll(() => db.drop());

beforeEach(async () => {
  acme = await createTestWorkspace();
  slug = await slugOf(acme);
  token = await makeSessionToken({ userId: acme.userId, epoch: 0 });
});

async function slugOf({ ctx }: TestWorkspace): Promise<string> {
  const [row] = await database().select().from(workspaces).where(eq(workspaces.id, ctx.workspaceId));
  return row?.slug ?? "";
}

type Sent = { method?: string; headers?: Record<string, string>; session?: string; workspace?: string | null };

function request({ method = "GET", headers = {}, session = token, workspace = slug }: Sent = {}): Request {
  return new Request("http://localhost:3000/api/v1/contacts", {
    method,
    headers: {
      Cookie: `theme=dark; tern.session=${session}`,
      ...(workspace === null ? {} : { "Tern-Workspace": workspace }),
      ...headers,
    },
  });
}

const ask = (sent?: Sent, headers = new Headers()) => authenticate(request(sent), "calls", headers);

describe("a session", () => {
  it("acts as its user, with what their role allows, in the workspace that is named", async () => {
    const caller = await ask();
    expect(caller.actor).toEqual({ kind: "user", userId: acme.userId, role: "owner", scopes: scopesOfRole("owner") });
    expect(caller.workspaceId).toBe(acme.ctx.workspaceId);
    expect(caller.rateLimit).toMatchObject({
      limit: limits.sessionCallsPerMinute,
      remaining: limits.sessionCallsPerMinute - 1,
      exceeded: false,
    });
  });

  it("takes the slug in any case", async () => {
    expect((await ask({ workspace: slug.toUpperCase() })).workspaceId).toBe(acme.ctx.workspaceId);
  });

  it("has to name a workspace", async () => {
    expect(await refusal(ask({ workspace: null }))).toMatchObject({
      code: "VALIDATION_ERROR",
      details: { fields: { "Tern-Workspace": ["is required with a session"] } },
    });
  });

  it("does not tell another workspace from one that is not there", async () => {
    const other = await slugOf(await createTestWorkspace());
    const [foreign, unknown] = [await refusal(ask({ workspace: other })), await refusal(ask({ workspace: "nowhere" }))];
    expect(foreign.code).toBe("NOT_FOUND");
    expect(foreign.message.replace(other, "nowhere")).toBe(unknown.message);
  });

  it("loses the workspace when its user is removed, and gets what a changed role allows", async () => {
    await database().update(memberships).set({ role: "member" }).where(eq(memberships.userId, acme.userId));
    expect((await ask()).actor.scopes).toEqual(scopesOfRole("member"));
    await database().update(memberships).set({ removedAt: new Date() }).where(eq(memberships.userId, acme.userId));
    expect(await refusal(ask())).toMatchObject({ code: "NOT_FOUND" });
  });

  it("ends when its user's epoch does", async () => {
    await database().update(users).set({ sessionEpoch: 1 }).where(eq(users.id, acme.userId));
    expect(await refusal(ask())).toMatchObject({ code: "UNAUTHORIZED", fix: "Sign in again." });
  });

  it.each([
    ["is nonsense", async () => "nonsense"],
    ["is empty", async () => ""],
    ["is cut short", async () => token.slice(0, -2)],
    ["was made with another secret", () => encode({ token: { sub: acme.userId, epoch: 0 }, secret: "another secret" })],
    ["has expired", () => encode({ token: { sub: acme.userId, epoch: 0 }, secret: env().AUTH_SECRET, maxAge: -60 })],
    ["names nobody", () => encode({ token: { epoch: 0 }, secret: env().AUTH_SECRET })],
    ["names no epoch", () => encode({ token: { sub: acme.userId }, secret: env().AUTH_SECRET })],
    ["names somebody who never was", () => makeSessionToken({ userId: newId(), epoch: 0 })],
  ])("is refused when its token %s", async (_what, forged) => {
    expect(await refusal(ask({ session: await forged() }))).toMatchObject({ code: "UNAUTHORIZED" });
  });

  it("does not stand in for a key that is wrong", async () => {
    expect(await refusal(ask({ headers: { Authorization: "Bearer tern_live_nothing" } }))).toMatchObject({
      code: "UNAUTHORIZED",
    });
  });

  it("is counted by user and minute, dry runs apart", async () => {
    for (let call = 0; call < 3; call += 1) await ask();
    expect((await ask()).rateLimit.remaining).toBe(limits.sessionCallsPerMinute - 4);
    const dryRun = await authenticate(request(), "dry_runs", new Headers());
    expect(dryRun.rateLimit.remaining).toBe(limits.sessionCallsPerMinute - 1);
    await db.sql`update rate_limits set minute_count = ${limits.sessionCallsPerMinute} where subject = ${`calls:user:${acme.userId}`}`;
    expect((await ask()).rateLimit).toMatchObject({ exceeded: true, remaining: 0 });
  });

  it("gets a fresh cookie once its token is a day old, for the same session", async () => {
    const young = new Headers();
    await ask({}, young);
    expect(young.get("set-cookie")).toBeNull();
    const twoDaysMs = 2 * 86_400_000;
    const realNow = Date.now;
    Date.now = () => realNow() + twoDaysMs;
    const old = new Headers();
    await ask({}, old).finally(() => {
      Date.now = realNow;
    });
    const [cookie = "", ...attributes] = (old.get("set-cookie") ?? "").split("; ");
    expect(attributes).toEqual(["Path=/", "Max-Age=2592000", "HttpOnly", "SameSite=Lax"]);
    expect((await ask({ session: cookie.replace("tern.session=", "") })).actor.userId).toBe(acme.userId);
  });
});

describe("a signed-in user's write", () => {
  // APP_URL as it is when nothing sets it.
  const own = "http://127.0.0.1:3000";

  it.each([
    ["says it comes from the same origin", { "Sec-Fetch-Site": "same-origin" }],
    ["has our address as its origin", { Origin: own }],
    ["has the address that was asked as its origin", { Origin: "http://tern.lan:3000", Host: "tern.lan:3000" }],
  ])("counts when it %s", async (_what, headers) => {
    for (const method of ["POST", "PUT", "PATCH", "DELETE"])
      expect((await ask({ method, headers })).actor.userId).toBe(acme.userId);
  });

  it.each([
    ["says nothing of where it comes from", {}],
    ["comes from another site", { "Sec-Fetch-Site": "cross-site" }],
    ["comes from another host of the site", { "Sec-Fetch-Site": "same-site", Origin: own }],
    ["has no page behind it", { "Sec-Fetch-Site": "none" }],
    ["has another origin", { Origin: "https://evil.test" }],
    ["has another port as its origin", { Origin: "http://127.0.0.1:4000" }],
    ["hides its origin", { Origin: "null" }],
    ["has nonsense as its origin", { Origin: "http://" }],
    ["contradicts itself", { "Sec-Fetch-Site": "cross-site", Origin: own }],
  ])("is refused when it %s", async (_what, headers) => {
    for (const method of ["POST", "PUT", "PATCH", "DELETE"])
      expect((await refusal(ask({ method, headers }))).code).toBe("FORBIDDEN");
  });

  it("does not hinder reading, nor a key", async () => {
    expect((await ask({ method: "HEAD", headers: { "Sec-Fetch-Site": "cross-site" } })).actor.userId).toBe(acme.userId);
    const headers = { Authorization: "Bearer tern_live_x", "Sec-Fetch-Site": "cross-site" };
    expect((await refusal(ask({ method: "POST", headers }))).code).toBe("UNAUTHORIZED");
  });
});
