import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { database } from "@/lib/core/database";
import type { StandInGoogle } from "@/lib/email/providers/gmail/testing/start-google";
import { addMember, type TestMember } from "@/lib/testing/add-member";
import { startGoogleForTests } from "@/lib/testing/connected-mailbox";
import { begin, comeBack, connect, decide } from "@/lib/testing/gmail-consent";
import { createTestWorkspace, type TestWorkspace } from "@/lib/testing/test-context";
import { createTestDatabase, type TestDatabase } from "@/lib/testing/test-database";
import { disconnectGmail } from "./disconnect-gmail";
import { markConnection } from "./mark-connection";
import { openToken } from "./token-secrets";

let db: TestDatabase;
let google: StandInGoogle;
let acme: TestWorkspace;
let mia: TestMember;

beforeAll(async () => {
  db = await createTestDatabase();
  google = await startGoogleForTests();
  for (const name of ["mia", "max", "shared"]) google.addUser({ email: `${name}@gmail.test` });
});

afterAll(async () => {
  await google.close();
  await database().$client.end({ timeout: 1 });
  await db.drop();
});

beforeEach(async () => {
  acme = await createTestWorkspace();
  mia = await addMember(acme, "member");
});

afterEach(() => google.heal());

const compose = "https://www.googleapis.com/auth/gmail.compose";
const readonly = "https://www.googleapis.com/auth/gmail.readonly";
const rows = () =>
  db.sql`select * from gmail_connections where workspace_id = ${acme.ctx.workspaceId} order by connected_at`;

describe("connecting Gmail", () => {
  it("asks for what is needed, with PKCE, state and nonce, and for consent each time", async () => {
    const { searchParams: asked } = new URL((await begin(mia)).url);
    expect(asked.get("scope")?.split(" ")).toEqual(["openid", "email", compose, readonly]);
    expect(Object.fromEntries(asked)).toMatchObject({
      response_type: "code",
      client_id: google.clientId,
      redirect_uri: "http://127.0.0.1:3000/api/gmail/callback",
      access_type: "offline",
      prompt: "consent",
      code_challenge_method: "S256",
    });
    for (const name of ["state", "nonce", "code_challenge"]) expect(asked.get(name)?.length).toBeGreaterThan(40);
    expect(asked.has("login_hint")).toBe(false);
  });

  it("ends with a connection, its aliases, and the way back to where it was begun", async () => {
    const begun = await begin(mia);
    const response = await comeBack(mia, begun.cookie, await decide(google, begun));
    expect(response.status).toBe(303);
    expect(response.headers.get("location")).toBe("/w/acme/contacts?sort=name&gmail=connected#top");
    expect(response.headers.get("set-cookie")).toMatch(/^tern\.gmail=; Path=\/; Max-Age=0; HttpOnly; SameSite=Lax$/);
    expect(response.headers.get("referrer-policy")).toBe("no-referrer");
    const [row] = await rows();
    expect(row).toMatchObject({ user_id: mia.userId, gmail_address: "mia@gmail.test", status: "active" });
    expect(row?.aliases).toEqual([expect.objectContaining({ email: "mia@gmail.test", isPrimary: true })]);
    const place = { workspaceId: acme.ctx.workspaceId, connectionId: row?.id };
    expect(openToken(row?.refresh_token, place, "refresh_token")).toMatch(/^1\/\//);
  });

  it("in a window of its own ends with a page that tells the others and closes", async () => {
    const begun = await begin(mia, true);
    const response = await comeBack(mia, begun.cookie, await decide(google, begun));
    const nonce = /'nonce-([^']+)'/.exec(response.headers.get("content-security-policy") ?? "")?.[1];
    expect(response.status).toBe(200);
    expect(await response.text()).toContain(
      `<script nonce="${nonce}">new BroadcastChannel("tern-gmail").postMessage({"gmail":"connected"})`,
    );
  });

  it("goes on without aliases when Google does not tell them yet", async () => {
    google.fail("sendAs.list", "500");
    expect(await connect(google, mia)).toBe("connected");
    expect((await rows())[0]).toMatchObject({ aliases: [], aliases_fetched_at: null });
  });

  it("names a box that was unticked, and keeps what was granted", async () => {
    expect(await connect(google, mia, { untick: [readonly] })).toBe("missing_scope");
    const [row] = await rows();
    expect(row?.status).toBe("missing_scope");
    expect(row?.granted_scopes).toContain(compose);
    expect(row?.granted_scopes).not.toContain(readonly);
    const again = new URL((await begin(mia)).url);
    expect(again.searchParams.get("login_hint")).toBe("mia@gmail.test");
  });

  it("again mends the same row; to another account it takes the place of the first", async () => {
    await connect(google, mia);
    const [first] = await rows();
    await markConnection({ workspaceId: acme.ctx.workspaceId, connectionId: first?.id }, "needs_reconnect");
    expect(await connect(google, mia)).toBe("connected");
    expect(await rows()).toEqual([expect.objectContaining({ id: first?.id, status: "active" })]);
    await disconnectGmail(mia.ctx, { id: first?.id });
    expect(await connect(google, mia)).toBe("connected");
    expect(await rows()).toEqual([expect.objectContaining({ id: first?.id, closed_at: null })]);
    expect(await connect(google, mia, { email: "shared@gmail.test" })).toBe("connected");
    expect((await rows()).map(({ closed_at }) => closed_at === null)).toEqual([false, true]);
  });

  it("to an account that another member has connected changes nothing, here or at Google, and says whose it is", async () => {
    const max = await addMember(acme, "member");
    await connect(google, mia, { email: "shared@gmail.test" });
    const before = await rows();
    const revocations = google.count("revoke");
    const begun = await begin(max);
    const response = await comeBack(max, begun.cookie, await decide(google, begun, { email: "shared@gmail.test" }));
    expect(response.headers.get("location")).toContain("gmail=taken&gmail_user=Some+member");
    expect(await rows()).toEqual(before);
    expect(google.count("revoke")).toBe(revocations);
  });
});
