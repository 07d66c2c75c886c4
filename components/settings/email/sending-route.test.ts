import { expect, it } from "vitest";
import type { EmailConfig } from "@/lib/contracts/email-configs";
import { routeInWords, routeOf } from "./sending-route";

const config: EmailConfig = {
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
  smtp_host: null,
  smtp_port: null,
  smtp_security: null,
  smtp_user: null,
  has_smtp_password: false,
  attachment_limit_mb: 0,
  last_test_at: null,
  last_test_error: null,
  version: 1,
  created_at: "2026-11-22T09:00:00.000Z",
  updated_at: "2026-11-22T09:00:00.000Z",
};
const gmail: EmailConfig = { ...config, email_provider: "gmail", gmail_sender_user_id: config.id };

it("tells the three ways apart, and begins with the server’s relay", () => {
  expect(routeOf(null)).toBe("server");
  expect(routeOf(config)).toBe("server");
  expect(routeOf({ ...config, smtp_host: "smtp.acme.example" })).toBe("own");
  expect(routeOf(gmail)).toBe("gmail");
});

it("says whose Gmail it is, and that its own limit for attachments holds", () => {
  const words = (sender: { name: string; gmail_address: string | null } | null) =>
    routeInWords({ config: gmail, reason: null, sender });
  expect(words({ name: "Ann", gmail_address: "ann@acme.example" })).toBe(
    "Gmail of Ann (ann@acme.example) · attachments up to 25 MB a message",
  );
  expect(words({ name: "Ann", gmail_address: null })).toMatch(/^Gmail of Ann ·/);
  expect(words(null)).toMatch(/^Gmail of somebody who is no member any more/);
  expect(routeInWords({ config, reason: null, sender: null })).toBe(
    "SMTP through this server’s relay · takes no attachments",
  );
});
