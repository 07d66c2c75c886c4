import { describe, expect, it, vi } from "vitest";
import { HostRefusedError, resolvePublicHost } from "@/lib/net/resolve-public-host";

const answering = (...addresses: string[]) => vi.fn(async () => addresses);

describe("for strangers", () => {
  it.each([
    ["8.8.8.8", ["8.8.8.8"]],
    ["134744072", ["8.8.8.8"]],
    ["[2606:4700::1111]", ["2606:4700::1111"]],
  ])("the literal %s is checked without asking anyone", async (host, expected) => {
    const lookupHost = answering();
    expect(await resolvePublicHost(host, { allowPrivate: false, lookupHost })).toEqual(expected);
    expect(lookupHost).not.toHaveBeenCalled();
  });

  it.each(["127.0.0.1", "[::1]", "0x7f.1", "2130706433", "[::ffff:10.0.0.1]", "fe80::1%eth0"])(
    "%s is refused",
    async (host) => {
      await expect(resolvePublicHost(host, { allowPrivate: false })).rejects.toThrow(HostRefusedError);
    },
  );

  it("a name that has one private address among public ones is refused", async () => {
    const lookupHost = answering("8.8.8.8", "10.0.0.1");
    await expect(resolvePublicHost("rebind.test", { allowPrivate: false, lookupHost })).rejects.toThrow(
      HostRefusedError,
    );
  });

  it("localhost is refused by what it resolves to", async () => {
    await expect(resolvePublicHost("localhost", { allowPrivate: false })).rejects.toThrow(HostRefusedError);
  });
});

it("unknown, empty and private names fail with the same words", async () => {
  const words = async (lookupHost: () => Promise<string[]>) =>
    resolvePublicHost("name.test", { allowPrivate: false, lookupHost }).catch((error: Error) => error.message);
  const unknown = await words(() => Promise.reject(new Error("ENOTFOUND")));
  expect(await words(answering())).toBe(unknown);
  expect(await words(answering("10.0.0.1"))).toBe(unknown);
});

it("a name is asked for once, and its families come by turns", async () => {
  const lookupHost = answering("2606:4700::1", "2606:4700::2", "8.8.8.8", "8.8.4.4");
  const addresses = await resolvePublicHost("mail.test", { allowPrivate: false, lookupHost });
  expect(addresses).toEqual(["2606:4700::1", "8.8.8.8", "2606:4700::2", "8.8.4.4"]);
  expect(lookupHost).toHaveBeenCalledOnce();
});

it("the operator's hosts may be private", async () => {
  expect(await resolvePublicHost("127.0.0.1", { allowPrivate: true })).toEqual(["127.0.0.1"]);
  expect(await resolvePublicHost("db", { allowPrivate: true, lookupHost: answering("10.0.0.1") })).toEqual([
    "10.0.0.1",
  ]);
});
