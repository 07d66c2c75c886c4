import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { refreshAccess } from "@/lib/google/refresh-access";
import { createTestWorkspace, type TestWorkspace } from "@/lib/testing/test-context";
import { createTestDatabase, type TestDatabase } from "@/lib/testing/test-database";
import { accessTokenFor } from "./access-token";
import { closeConnections } from "./close-connections";
import { refreshUnderLease } from "./refresh-under-lease";
import { insertConnection } from "./testing/insert-connection";
import { type ConnectionPlace, openToken } from "./token-secrets";

vi.mock("@/lib/google/refresh-access", () => ({ refreshAccess: vi.fn() }));

const google = vi.mocked(refreshAccess);

let db: TestDatabase;
let acme: TestWorkspace;
let place: ConnectionPlace;

beforeAll(async () => {
  db = await createTestDatabase();
});

afterAll(() => db.drop());

beforeEach(async () => {
  acme = await createTestWorkspace();
  place = await insertConnection(acme.ctx, { userId: acme.userId, expiresInSeconds: -1 });
  google.mockReset();
  google.mockResolvedValue({ accessToken: "fresh", expiresInSeconds: 3599, refreshToken: null });
});

const row = async () => (await db.sql`select * from gmail_connections where id = ${place.connectionId}`)[0];

const refreshToken = async () => openToken((await row())?.refresh_token, place, "refresh_token");

describe("a refresh", () => {
  it("keeps the refresh token, unless Google hands out another, which then takes its place", async () => {
    expect(await accessTokenFor(place)).toBe("fresh");
    expect(await refreshToken()).toBe("refresh");
    google.mockResolvedValue({ accessToken: "fresher", expiresInSeconds: 3599, refreshToken: "rotated" });
    expect(await accessTokenFor(place, { rejected: "fresh" })).toBe("fresher");
    expect(await refreshToken()).toBe("rotated");
    expect(google.mock.calls).toEqual([["refresh"], ["refresh"]]);
  });

  it("is left to whoever holds the lease, or has replaced the token that was seen", async () => {
    const seen = (await row())?.access_token;
    expect(await refreshUnderLease(place, "another one")).toBeNull();
    await db.sql`update gmail_connections set refresh_lease_until = now() + interval '5 seconds'`;
    expect(await refreshUnderLease(place, seen)).toBeNull();
    await db.sql`update gmail_connections set refresh_lease_until = now() - interval '1 millisecond'`;
    expect(await refreshUnderLease(place, seen)).toBe("fresh");
    expect(google).toHaveBeenCalledOnce();
  });

  it("of a mailbox that is closed meanwhile gives nothing out and changes nothing", async () => {
    google.mockImplementation(async () => {
      await closeConnections(acme.ctx, undefined);
      return { accessToken: "fresh", expiresInSeconds: 3599, refreshToken: "rotated" };
    });
    await expect(accessTokenFor(place)).rejects.toMatchObject({ reason: "closed" });
    expect(await row()).toMatchObject({ access_token: null });
    expect(await refreshToken()).toBe("refresh");
  });

  it("serves those who wait also when the database does not take it", async () => {
    await db.sql.unsafe(`create function refuse() returns trigger language plpgsql as $$ begin
        if new.access_token is distinct from old.access_token then raise 'no'; end if; return new; end $$;
      create trigger refuse before update on gmail_connections for each row execute function refuse()`);
    const startedAt = performance.now();
    const tokens = await Promise.all([accessTokenFor(place), accessTokenFor(place)]);
    expect(performance.now() - startedAt).toBeLessThan(5_000);
    await db.sql.unsafe("drop trigger refuse on gmail_connections; drop function refuse()");
    expect(tokens).toEqual(["fresh", "fresh"]);
  });
});
