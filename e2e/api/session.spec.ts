import { guardedContracts, validRequest } from "@/e2e/fixtures/contract-request";
import { exchange } from "@/e2e/fixtures/exchange";
import { expect, test } from "@/e2e/fixtures/product";
import { setCookies, signInOverHttp } from "@/e2e/fixtures/sign-in";
import { getCompanyContract } from "@/lib/contracts/company";
import { changePasswordContract, getMeContract } from "@/lib/contracts/me";

const owner = "olive@acme.test";
const session = (cookies: string, more: Record<string, string> = {}) => ({
  key: null,
  headers: { Cookie: cookies, "Tern-Workspace": "acme", ...more },
});

test("whoever signs in reaches the same endpoints as a key does", async ({ server, installation }) => {
  const { cookies } = await signInOverHttp(server.baseUrl, { email: owner, password: installation.ownerPassword });
  const me = await server.api.call(getMeContract, session(cookies));
  expect(me.data).toMatchObject({ user: { email: owner }, role: "owner", workspace: { slug: "acme" } });
  expect(me.headers["ratelimit-limit"]).toBe("600");
  for (const contract of guardedContracts) {
    const answer = await server.api.raw({ ...validRequest(contract), method: "HEAD" }, session(cookies));
    expect([contract.id, answer.status]).not.toEqual([contract.id, 401]);
  }
});

for (const contract of guardedContracts) {
  test(`${contract.id}: a session names its workspace, and is good for no other`, async ({ server, installation }) => {
    const { cookies } = await cookiesOnce(server.baseUrl, installation.ownerPassword);
    const request = validRequest(contract);
    const own = { Cookie: cookies, "Sec-Fetch-Site": "same-origin" };
    const ask = (headers: Record<string, string>) => server.api.raw(request, { key: null, headers });
    expect((await ask(own)).verdict).toBe("400 VALIDATION_ERROR");
    const foreign = await ask({ ...own, "Tern-Workspace": "rival" });
    const unknown = await ask({ ...own, "Tern-Workspace": "nobody" });
    expect(foreign.verdict).toBe("404 NOT_FOUND");
    expect(foreign.error.message.replace("rival", "nobody")).toBe(unknown.error.message);
  });
}

for (const contract of guardedContracts.filter(({ method }) => method !== "GET")) {
  test(`${contract.id}: a session's write from elsewhere is refused`, async ({ server, installation }) => {
    const { cookies } = await cookiesOnce(server.baseUrl, installation.ownerPassword);
    const request = validRequest(contract);
    for (const origin of [
      {},
      { "Sec-Fetch-Site": "cross-site" },
      { "Sec-Fetch-Site": "same-site" },
      { Origin: "https://evil.test" },
      { Origin: "null" },
    ]) {
      const answer = await server.api.raw(request, session(cookies, origin));
      expect([origin, answer.verdict]).toEqual([origin, "403 FORBIDDEN"]);
    }
  });
}

let signedIn: ReturnType<typeof signInOverHttp> | undefined;
let signedInAt: string | undefined;

/** One session for all the questions about each endpoint. */
function cookiesOnce(baseUrl: string, password: string): ReturnType<typeof signInOverHttp> {
  if (signedIn === undefined || signedInAt !== baseUrl) signedIn = signInOverHttp(baseUrl, { email: owner, password });
  signedInAt = baseUrl;
  return signedIn;
}

test("a wrong password and an unknown person are told the same, and guessing is slowed down, in every process", async ({
  ownInstallation,
}) => {
  const [first, second] = [await ownInstallation.start(), await ownInstallation.start()];
  const fail = (baseUrl: string, email: string) => signInOverHttp(baseUrl, { email, password: "a wrong password" });
  const [known, unknown] = [await fail(first.baseUrl, owner), await fail(first.baseUrl, "nobody@acme.test")];
  expect(known.answer.status).toBe(401);
  expect([known.answer.status, known.answer.bytes.toString()]).toEqual([
    unknown.answer.status,
    unknown.answer.bytes.toString(),
  ]);
  for (let attempt = 0; attempt < 4; attempt += 1) await fail(first.baseUrl, owner);
  const right = { email: owner, password: ownInstallation.ownerPassword };
  const waiting = await signInOverHttp(second.baseUrl, right);
  expect(waiting.answer.bytes.toString()).toMatch(/error=wait-\d+/);
  expect(waiting.cookies).not.toContain("tern.session");
});

test("a changed password ends every session", async ({ ownInstallation }) => {
  const server = await ownInstallation.start();
  const password = ownInstallation.ownerPassword;
  const { cookies } = await signInOverHttp(server.baseUrl, { email: owner, password });
  const body = { current_password: password, new_password: "another password altogether" };
  const changed = await server.api.call(changePasswordContract, {
    body,
    ...session(cookies, { "Sec-Fetch-Site": "same-origin" }),
  });
  expect(changed.status).toBe(204);
  expect((await server.api.call(getCompanyContract, session(cookies))).verdict).toBe("401 UNAUTHORIZED");
  const again = await signInOverHttp(server.baseUrl, { email: owner, password: body.new_password });
  expect((await server.api.call(getCompanyContract, session(again.cookies))).verdict).toBe("200");
  ownInstallation.secrets.push(body.new_password);
});

test("over TLS the cookie is tied to the host, and browsers are told to come back so", async ({ ownInstallation }) => {
  const server = await ownInstallation.start({ APP_URL: "https://crm.acme.test" });
  const { answer, cookies } = await signInOverHttp(server.baseUrl, {
    email: owner,
    password: ownInstallation.ownerPassword,
  });
  const cookie = setCookies(answer).find((text) => text.startsWith("__Host-tern.session="));
  expect(cookie?.split("; ").slice(1)).toEqual(
    expect.arrayContaining(["Path=/", "HttpOnly", "Secure", "SameSite=Lax"]),
  );
  expect(setCookies(answer).filter((text) => !text.includes("Secure"))).toEqual([]);
  expect((await server.api.call(getMeContract, session(cookies))).verdict).toBe("200");
  for (const path of ["/sign-in", "/api/v1/health", "/api//v1"]) {
    const { headers } = await exchange(server.baseUrl, { method: "GET", path });
    expect([path, headers["strict-transport-security"]]).toEqual([path, "max-age=63072000"]);
  }
});
