import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { closeAllSmtpPools, smtpProviderFor } from "@/lib/email/providers/smtp/smtp-pool-registry";
import type { SmtpSettings } from "@/lib/email/providers/smtp/smtp-settings";

const settings: SmtpSettings = {
  host: "mail.test",
  port: 465,
  security: "tls",
  user: "user",
  password: "secret",
  allowPrivateHost: false,
};

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  closeAllSmtpPools();
  vi.useRealTimers();
});

it("equal settings share a provider, whatever the order they are written in", () => {
  const { host, ...rest } = settings;
  expect(smtpProviderFor({ ...rest, host })).toBe(smtpProviderFor(settings));
});

it.each(
  Object.entries({
    host: "b.test",
    port: 587,
    security: "starttls",
    user: "v",
    password: "new",
    allowPrivateHost: true,
  }),
)("another %s means another provider", (name, value) => {
  expect(smtpProviderFor({ ...settings, [name]: value })).not.toBe(smtpProviderFor(settings));
});

it("a provider nobody asked for during five minutes is closed and made anew", () => {
  const provider = smtpProviderFor(settings);
  const close = vi.spyOn(provider, "close");
  vi.advanceTimersByTime(4 * 60_000);
  expect(smtpProviderFor(settings)).toBe(provider);
  vi.advanceTimersByTime(4 * 60_000);
  expect(smtpProviderFor(settings)).toBe(provider);
  vi.advanceTimersByTime(5 * 60_000);
  expect(smtpProviderFor(settings)).not.toBe(provider);
  expect(close).toHaveBeenCalledOnce();
});

it("copies of this module share the registry", async () => {
  const provider = smtpProviderFor(settings);
  vi.resetModules();
  const copy = await import("@/lib/email/providers/smtp/smtp-pool-registry");
  expect(copy.smtpProviderFor).not.toBe(smtpProviderFor);
  expect(copy.smtpProviderFor(settings)).toBe(provider);
});

it("closeAllSmtpPools closes every provider and forgets it", () => {
  const provider = smtpProviderFor(settings);
  const close = vi.spyOn(provider, "close");
  closeAllSmtpPools();
  expect(close).toHaveBeenCalledOnce();
  expect(smtpProviderFor(settings)).not.toBe(provider);
});
