import { describe, expect, it } from "vitest";
import { isPrivateHost } from "./is-private-host";

describe("a host whose name says that it is inside this network", () => {
  it.each([
    "127.0.0.1",
    "localhost",
    "mail.localhost.",
    "0x7f.1",
    "2130706433",
    "[::1]",
    "10.0.0.1",
    "169.254.169.254",
  ])("takes %s for private", (host) => expect(isPrivateHost(host)).toBe(true));

  it.each(["smtp.acme.example", "8.8.8.8", "[2001:4860:4860::8888]", "localhost.acme.example"])(
    "takes %s for public, as far as its name goes",
    (host) => expect(isPrivateHost(host)).toBe(false),
  );
});
