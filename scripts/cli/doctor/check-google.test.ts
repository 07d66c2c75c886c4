import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { freePort, startGoogleCase } from "../../local/google/testing/google-case";
import { checkGoogle } from "./check-google";

let google: Awaited<ReturnType<typeof startGoogleCase>>;
beforeAll(async () => {
  google = await startGoogleCase();
});
afterAll(() => google.stop());

const names = ["GOOGLE_CLIENT_ID", "GOOGLE_CLIENT_SECRET", "GOOGLE_ISSUER", "GMAIL_API_BASE_URL", "APP_URL"] as const;
const clear = () => {
  for (const name of names) delete process.env[name];
};
afterEach(clear);

const findings = (variables: Partial<Record<(typeof names)[number], string>>) => {
  clear();
  Object.assign(process.env, { TERN_DATA_DIR: "/nowhere/at/all", ...variables });
  return checkGoogle();
};
const client = { GOOGLE_CLIENT_ID: "id", GOOGLE_CLIENT_SECRET: "secret", APP_URL: "http://localhost:3000" };

describe("the check of Google's settings", () => {
  it("is content with nothing set, and with an issuer and an API that answer", async () => {
    expect(await findings({})).toMatchObject([{ state: "ok" }]);
    const both = { GOOGLE_ISSUER: `${google.baseUrl}/`, GMAIL_API_BASE_URL: google.baseUrl };
    expect(await findings({ ...client, ...both })).toMatchObject([{ state: "ok" }, { state: "ok" }]);
  });

  it("names the half of a client that is missing, and settings that nobody uses", async () => {
    expect((await findings({ GOOGLE_CLIENT_ID: "id" }))[0]?.text).toContain("GOOGLE_CLIENT_SECRET is not");
    expect((await findings({ GOOGLE_CLIENT_SECRET: "secret" }))[0]?.text).toContain("GOOGLE_CLIENT_ID is not");
    expect(await findings({ GOOGLE_ISSUER: google.baseUrl })).toMatchObject([{ state: "note" }]);
  });

  it("tells of an issuer and an API that are not there, or are something else", async () => {
    const nobody = `http://127.0.0.1:${await freePort()}`;
    const away = await findings({ ...client, GOOGLE_ISSUER: nobody, GMAIL_API_BASE_URL: nobody });
    expect(away).toMatchObject([{ state: "broken" }, { state: "broken" }]);
    expect(away[0]?.text).toContain("ECONNREFUSED");
    const alias = google.baseUrl.replace("127.0.0.1", "localhost");
    const other = await findings({
      ...client,
      GOOGLE_ISSUER: alias,
      GMAIL_API_BASE_URL: `${google.baseUrl}/elsewhere`,
    });
    expect(other).toMatchObject([{ state: "broken" }, { state: "broken" }]);
    expect(other[1]?.text).toContain("answers 404");
  });
});
