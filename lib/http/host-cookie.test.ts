import { describe, expect, it } from "vitest";
import { connectGmailContract } from "@/lib/contracts/gmail-connections";
import { hostCookieName, readCookie } from "./host-cookie";
import { respond } from "./respond";

process.env.DATABASE_URL = "postgres://nobody@localhost/unused";
process.env.APP_URL = "https://crm.acme.test";

describe("a cookie that a verb asks for", () => {
  it("is set for this host, over TLS, out of reach of scripts and of other sites' writes", () => {
    const data = { authorization_url: "https://accounts.google.test/" };
    const cookie = { name: "tern.gmail", value: "v1.abc", maxAgeSeconds: 600 };
    const answer = respond(connectGmailContract, { data, cookie }, "request", new Headers({ "Set-Cookie": "other=1" }));
    expect(answer.headers.getSetCookie()).toEqual([
      "other=1",
      "__Host-tern.gmail=v1.abc; Path=/; Max-Age=600; HttpOnly; SameSite=Lax; Secure",
    ]);
  });

  it("is found among others by its whole name", () => {
    const request = (cookie: string) => new Request("https://crm.acme.test/", { headers: { cookie } });
    const name = hostCookieName("tern.gmail");
    expect(readCookie(request(`a=1; ${name}=v1.a=b; c=3`), name)).toBe("v1.a=b");
    for (const cookie of ["", `x${name}=1`, `${name}`, `${name}=`, "tern.gmail=1"])
      expect([cookie, readCookie(request(cookie), name)]).toEqual([cookie, null]);
  });
});
