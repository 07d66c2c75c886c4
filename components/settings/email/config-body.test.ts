import { describe, expect, it } from "vitest";
import type { EmailConfig } from "@/lib/contracts/email-configs";
import { configChanges, initialValues, routeApplied, routeProblems } from "./config-body";

const support: EmailConfig = {
  id: "01900000-0000-7000-8000-000000000000",
  config_name: "Support",
  from_email: "support@acme.example",
  from_name: "Acme Support",
  staff_email: "team@acme.example",
  logo_url: null,
  primary_color: null,
  is_default: true,
  email_provider: "smtp",
  gmail_sender_user_id: null,
  smtp_host: "smtp.acme.example",
  smtp_port: 465,
  smtp_security: "tls",
  smtp_user: "support",
  has_smtp_password: true,
  attachment_limit_mb: 0,
  last_test_at: null,
  last_test_error: null,
  version: 3,
  created_at: "2026-11-22T09:00:00.000Z",
  updated_at: "2026-11-22T09:00:00.000Z",
};

const unchanged = initialValues(support);

describe("editing a configuration", () => {
  it("names nothing when nothing changed, so that the stored password stays", () => {
    expect(configChanges(support, routeApplied(unchanged, "own"))).toEqual({});
  });

  it("names only what changed", () => {
    const after = routeApplied({ ...unchanged, attachment_limit_mb: 10 }, "own");
    expect(configChanges(support, after)).toEqual({ attachment_limit_mb: 10 });
  });

  it("forgets user and password together", () => {
    const after = routeApplied({ ...unchanged, smtp_user: null }, "own");
    expect(configChanges(support, after)).toEqual({ smtp_user: null, smtp_password: null });
  });

  it("forgets the whole relay when the server's own is chosen", () => {
    expect(configChanges(support, routeApplied(unchanged, "server"))).toEqual({
      smtp_host: null,
      smtp_port: null,
      smtp_security: null,
      smtp_user: null,
      smtp_password: null,
    });
  });

  it("asks for the password again when the host changes, and not otherwise", () => {
    const moved = { ...unchanged, smtp_host: "elsewhere.example" };
    expect(routeProblems(support, moved, "own").map(([field]) => field)).toEqual(["smtp_password"]);
    expect(routeProblems(support, { ...moved, smtp_password: "secret" }, "own")).toEqual([]);
    expect(routeProblems(support, { ...unchanged, smtp_port: 587 }, "own")).toEqual([]);
    expect(routeProblems(support, moved, "server")).toEqual([]);
  });
});

describe("sending through somebody’s Gmail", () => {
  const throughGmail: EmailConfig = {
    ...support,
    email_provider: "gmail",
    gmail_sender_user_id: "01900000-0000-7000-8000-000000000001",
    smtp_host: null,
    smtp_port: null,
    smtp_security: null,
    smtp_user: null,
    has_smtp_password: false,
  };

  it("forgets the relay and names the member", () => {
    const after = routeApplied({ ...unchanged, gmail_sender_user_id: throughGmail.gmail_sender_user_id }, "gmail");
    expect(configChanges(support, after)).toEqual({
      email_provider: "gmail",
      gmail_sender_user_id: throughGmail.gmail_sender_user_id,
      smtp_host: null,
      smtp_port: null,
      smtp_security: null,
      smtp_user: null,
      smtp_password: null,
    });
  });

  it("names nothing when nothing changed", () => {
    expect(configChanges(throughGmail, routeApplied(initialValues(throughGmail), "gmail"))).toEqual({});
  });

  it("lets go of the mailbox when SMTP is chosen again", () => {
    expect(configChanges(throughGmail, routeApplied(initialValues(throughGmail), "server"))).toEqual({
      email_provider: "smtp",
      gmail_sender_user_id: null,
    });
  });

  it("needs somebody whose mailbox it is", () => {
    expect(routeProblems(null, unchanged, "gmail").map(([field]) => field)).toEqual(["gmail_sender_user_id"]);
    expect(routeProblems(throughGmail, initialValues(throughGmail), "gmail")).toEqual([]);
    expect(routeProblems(null, initialValues(null), "gmail").map(([field]) => field)).toEqual([
      "gmail_sender_user_id",
      "from_email",
    ]);
  });
});

describe("a new configuration", () => {
  it("needs a host of its own unless it uses the server's relay", () => {
    const values = { ...initialValues(null), from_email: "a@acme.example" };
    expect(routeProblems(null, values, "own").map(([field]) => field)).toEqual(["smtp_host"]);
    expect(routeProblems(null, values, "server")).toEqual([]);
  });

  it("needs a password with a user name", () => {
    const values = { ...initialValues(null), smtp_host: "smtp.acme.example", smtp_user: "me" };
    expect(routeProblems(null, values, "own").map(([field]) => field)).toEqual(["smtp_password"]);
  });
});
