import { describe, expect, it } from "vitest";
import { parseSmtpUrl } from "@/lib/email/providers/smtp/smtp-url";

const anonymous = { user: null, password: null, allowPrivateHost: true };
const signedIn = { user: "u", password: "p", allowPrivateHost: true };

describe("parseSmtpUrl", () => {
  it.each([
    ["smtps://u:p@mail.test", { host: "mail.test", port: 465, security: "tls", ...signedIn }],
    ["smtps://mail.test:2465", { host: "mail.test", port: 2465, security: "tls", ...anonymous }],
    ["smtp://u:p@mail.test", { host: "mail.test", port: 587, security: "starttls", ...signedIn }],
    ["smtp://u:p@localhost:1025", { host: "localhost", port: 1025, security: "starttls", ...signedIn }],
    ["smtp://u:p@mail.test:465", { host: "mail.test", port: 465, security: "tls", ...signedIn }],
    ["smtp://mail.test", { host: "mail.test", port: 25, security: "starttls", ...anonymous }],
    ["smtp://127.0.0.1:1025", { host: "127.0.0.1", port: 1025, security: "opportunistic", ...anonymous }],
    ["smtp://[::1]:1025/", { host: "::1", port: 1025, security: "opportunistic", ...anonymous }],
    ["smtp://LOCALHOST", { host: "localhost", port: 25, security: "opportunistic", ...anonymous }],
    ["smtp://mail.test?security=tls", { host: "mail.test", port: 465, security: "tls", ...anonymous }],
    ["smtp://u:p@relay:1025?security=none", { host: "relay", port: 1025, security: "none", ...signedIn }],
    [
      "smtp://mail.test?security=opportunistic",
      { host: "mail.test", port: 25, security: "opportunistic", ...anonymous },
    ],
    ["smtp://bücher.example", { host: "xn--bcher-kva.example", port: 25, security: "starttls", ...anonymous }],
  ])("%s", (url, settings) => {
    expect(parseSmtpUrl(url)).toEqual(settings);
  });

  it("decodes percent-encoded credentials", () => {
    const settings = parseSmtpUrl("smtps://mia%40x.test:p%40ss%3Aw%2Ford%25@mail.test");
    expect(settings).toMatchObject({ user: "mia@x.test", password: "p@ss:w/ord%" });
  });

  it.each([
    ["", /must look like/],
    ["https://u:hunter2@mail.test", /must look like/],
    ["smtp://u:hunter2@mail.test:99999", /must look like/],
    ["smtp://u:hunter2@", /must look like|no valid host/],
    ["smtp://u:hunter2@mail.test/path", /nothing after the host/],
    ["smtp://u:hunter2@mail.test?pool=true", /nothing after the host/],
    ["smtp://u:hunter2@mail.test?security=ssl", /must be one of/],
    ["smtps://u:hunter2@mail.test?security=none", /always means security=tls/],
    ["smtp://u:hunter2@localhost?security=opportunistic", /must not carry credentials/],
    ["smtp://u:hunter2%zz@mail.test", /percent-encoded correctly/],
    ["smtp://hunter2@mail.test", /both a user and a password/],
  ])("refuses %s without quoting its password", (url, words) => {
    const parse = () => parseSmtpUrl(url);
    expect(parse).toThrow(words);
    expect(parse).not.toThrow(/hunter2/);
  });
});
