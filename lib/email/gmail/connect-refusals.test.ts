import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { database } from "@/lib/core/database";
import type { GoogleFault, GoogleOperation } from "@/lib/email/providers/gmail/testing/google-faults";
import type { StandInGoogle } from "@/lib/email/providers/gmail/testing/start-google";
import { addMember, type TestMember } from "@/lib/testing/add-member";
import { startGoogleForTests } from "@/lib/testing/connected-mailbox";
import { begin, comeBack, connect, decide, resultOf } from "@/lib/testing/gmail-consent";
import { createTestWorkspace, type TestWorkspace } from "@/lib/testing/test-context";
import { createTestDatabase, type TestDatabase } from "@/lib/testing/test-database";
import { removeCompanyUser } from "@/lib/users/remove-company-user";
import { type ConnectAttempt, openAttempt, sealAttempt } from "./connect-attempt";

let db: TestDatabase;
let google: StandInGoogle;
let acme: TestWorkspace;
let mia: TestMember;

beforeAll(async () => {
  db = await createTestDatabase();
  google = await startGoogleForTests();
  google.addUser({ email: "mia@gmail.test" });
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

const stored = () => db.sql`select id from gmail_connections where workspace_id = ${acme.ctx.workspaceId}`;

/** The same cookie with parts of what it holds replaced; only this server can make such a one. */
function altered(cookie: string, change: Partial<ConnectAttempt>): string {
  const [name, sealed = ""] = cookie.split("=");
  const attempt = openAttempt(sealed, new Date());
  if (!attempt) throw new Error("the cookie does not open");
  return `${name}=${sealAttempt({ ...attempt, ...change })}`;
}

function withQuery(location: string, change: Record<string, string | null>): string {
  const url = new URL(location);
  for (const [name, value] of Object.entries(change)) {
    if (value === null) url.searchParams.delete(name);
    else url.searchParams.set(name, value);
  }
  return url.href;
}

describe("nothing is stored, and Google is not asked for tokens,", () => {
  afterEach(async () => expect(await stored()).toEqual([]));

  it("when the state is another one, or missing; and the attempt itself goes on", async () => {
    const begun = await begin(mia);
    const location = await decide(google, begun);
    const state = new URL(location).searchParams.get("state") ?? "";
    const asked = google.count("token");
    for (const other of [null, "", `${state}x`, state.toUpperCase(), "x".repeat(state.length)]) {
      const response = await comeBack(mia, begun.cookie, withQuery(location, { state: other }));
      expect([resultOf(response), response.headers.get("set-cookie")]).toEqual(["failed", null]);
    }
    expect(google.count("token")).toBe(asked);
  });

  it("when the browser does not have the cookie, or one that was altered or is too old", async () => {
    const begun = await begin(mia);
    const location = await decide(google, begun);
    const asked = google.count("token");
    const cut = begun.cookie.slice(0, -2);
    for (const cookie of ["", "tern.gmail=", cut, `${cut}AA`, altered(begun.cookie, { expiresAtMs: Date.now() - 1 })]) {
      const response = await comeBack(mia, cookie, location);
      expect([response.status, response.headers.get("location")]).toEqual([400, null]);
      expect(await response.text()).toContain("This attempt is over");
    }
    expect(google.count("token")).toBe(asked);
  });

  it("when somebody else is signed in, or nobody, or in a session that was ended", async () => {
    const max = await addMember(acme, "owner");
    const begun = await begin(mia);
    const location = await decide(google, begun);
    const asked = google.count("token");
    for (const [member, epoch] of [
      [max, 0],
      [null, 0],
      [mia, 1],
    ] as const)
      expect((await comeBack(member, begun.cookie, location, epoch)).status).toBe(400);
    await db.sql`update users set session_epoch = 1 where id = ${mia.userId}`;
    expect((await comeBack(mia, begun.cookie, location)).status).toBe(400);
    expect((await comeBack(mia, begun.cookie, location, 1)).status).toBe(400);
    expect(google.count("token")).toBe(asked);
  });

  it("when the member was removed meanwhile", async () => {
    const olive = await addMember(acme, "owner");
    const begun = await begin(mia);
    const location = await decide(google, begun);
    await removeCompanyUser(olive.ctx, { id: mia.userId });
    expect((await comeBack(mia, begun.cookie, location)).status).toBe(400);
    expect((await comeBack(mia, begun.cookie, location, 1)).status).toBe(400);
  });

  it("when the person cancelled on Google's page", async () => {
    const begun = await begin(mia);
    const response = await comeBack(mia, begun.cookie, await decide(google, begun, { deny: true }));
    expect(response.headers.get("location")).toBe("/w/acme/contacts?sort=name&gmail=denied#top");
    expect(response.headers.get("set-cookie")).toContain("Max-Age=0");
  });
});

describe("nothing is stored", () => {
  afterEach(async () => expect(await stored()).toEqual([]));

  it("when the verifier or the nonce is another attempt's", async () => {
    for (const change of [{ codeVerifier: "v".repeat(43) }, { nonce: "another" }]) {
      const begun = await begin(mia);
      const response = await comeBack(mia, altered(begun.cookie, change), await decide(google, begun));
      expect([Object.keys(change), resultOf(response)]).toEqual([Object.keys(change), "failed"]);
    }
  });

  it("when the code is made up, missing, or Google gave an error instead", async () => {
    for (const change of [{ code: "4/0made-up" }, { code: null }, { code: null, error: "admin_policy_enforced" }]) {
      const begun = await begin(mia);
      const response = await comeBack(mia, begun.cookie, withQuery(await decide(google, begun), change));
      expect(resultOf(response)).toBe("failed");
    }
  });

  it.each([
    ["token", "500"],
    ["token", "429"],
    ["token", "invalid"],
    ["token", "truncated stored"],
    ["token", "no id"],
    ["token", "invalid_client"],
    ["token", "reset"],
    ["jwks", "500"],
  ] as [GoogleOperation, GoogleFault][])(
    "when Google's %s end point answers %s, and a new attempt then works",
    async (at, fault) => {
      google.fail(at, fault);
      // Its keys are asked for once.
      if (at === "jwks") Reflect.deleteProperty(globalThis, Symbol.for("tern.google-client"));
      expect(await connect(google, mia)).toBe("failed");
      expect(await stored()).toEqual([]);
      expect(await connect(google, mia)).toBe("connected");
      await db.sql`delete from gmail_connections`;
    },
  );
});

describe("an answer that comes twice", () => {
  it("finds the cookie gone; with the cookie kept, a code that Google takes no more", async () => {
    const begun = await begin(mia);
    const location = await decide(google, begun);
    expect(resultOf(await comeBack(mia, begun.cookie, location))).toBe("connected");
    const before = await db.sql`select * from gmail_connections`;
    expect((await comeBack(mia, "", location)).status).toBe(400);
    expect(resultOf(await comeBack(mia, begun.cookie, location))).toBe("failed");
    expect(await db.sql`select * from gmail_connections`).toEqual(before);
  });

  it("of two attempts in one browser is taken for the later one only", async () => {
    const [first, second] = [await begin(mia), await begin(mia)];
    const [late, present] = [await decide(google, first), await decide(google, second)];
    expect(resultOf(await comeBack(mia, second.cookie, late))).toBe("failed");
    expect(resultOf(await comeBack(mia, second.cookie, present))).toBe("connected");
  });
});
