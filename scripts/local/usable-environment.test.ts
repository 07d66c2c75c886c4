import { describe, expect, it } from "vitest";
import { assertUsableEnvironment } from "./usable-environment";

const good = {
  AUTH_SECRET: "only the tests know this secret",
  ENCRYPTION_KEY: Buffer.alloc(32, 7).toString("base64"),
  MAIL_FROM: "Acme <crm@acme.test>",
  SMTP_URL: "smtp://127.0.0.1:2525?security=none",
};

describe("the environment before a start", () => {
  it.each([
    ["complete", good],
    ["with blanks", { ...good, DATABASE_URL: "", SMTP_URL: "", MAIL_FROM: "", TERN_DEMO: "0" }],
    ["with a bare address", { ...good, MAIL_FROM: "crm@acme.test" }],
  ])("is usable %s", (_name, given) => {
    expect(() => assertUsableEnvironment(given)).not.toThrow();
  });

  it.each([
    ["SMTP_URL", "foo", /must look like smtps:/],
    ["SMTP_URL", "smtp://127.0.0.1:2525?security=off", /must be one of tls, starttls/],
    ["MAIL_FROM", "bad", /must be an e-mail address, or a name and one/],
    ["MAIL_FROM", "Team <bad>", /must be an e-mail address/],
    ["APP_URL", "foo", /must be an address such as https:/],
    ["APP_URL", "ftp://x.test", /must be an address such as https:/],
    ["RATE_LIMIT_PER_MINUTE", "0", /must be a whole number from 1 to 100000000/],
    ["PORT", "70000", /must be a whole number from 0 to 65535/],
    ["ENCRYPTION_KEY", "x", /must be 32 bytes in base64/],
    ["TERN_DEMO", "2", /must be 0 .* or 1/],
  ])("is named where it is wrong: %s=%s", (name, value, problem) => {
    const check = () => assertUsableEnvironment({ ...good, [name]: value });
    expect(check).toThrow(problem);
    expect(check).toThrow(new RegExp(`^The environment is not usable:\n  ${name}: [^\n]+$`));
  });

  it("is named with all that is wrong at once, and without the values", () => {
    const given = { ...good, SMTP_URL: "smtp://user:secret word@", MAIL_FROM: "bad", PORT: "x" };
    const check = () => assertUsableEnvironment(given);
    for (const name of ["SMTP_URL", "MAIL_FROM", "PORT"]) expect(check).toThrow(`  ${name}: `);
    expect(check).not.toThrow(/secret/);
  });
});
