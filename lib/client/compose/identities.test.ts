import { describe, expect, test } from "vitest";
import { chooseIdentity, identityForFiles, listIdentities } from "./identities";
import type { Capabilities } from "./identity";
import { mailboxState, ourAddresses, preferredOwnIdentity } from "./own-identities";

const config = (id: string, changes: Partial<Capabilities["company_mail"]["configs"][number]> = {}) => ({
  id,
  config_name: id,
  from_email: `${id}@acme.test`,
  from_name: "Acme",
  provider: "smtp" as const,
  is_default: false,
  usable: true,
  reason: null,
  max_attachment_bytes: 0,
  ...changes,
});

function capabilities(
  configs: ReturnType<typeof config>[],
  people: Capabilities["personal_gmail_users"] = [],
): Capabilities {
  return {
    authenticated_user: { user_id: "me", name: "Mara", email: "mara@acme.test", has_personal_gmail: false, hint: "" },
    company_mail: {
      configured: true,
      provider: "smtp",
      from_email: "crm@tern.test",
      gmail_email: null,
      gmail_sender_user_id: null,
      connection_status: "active",
      send_as_aliases: [],
      max_attachment_bytes: 0,
      configs,
    },
    personal_gmail_users: people,
  };
}

const alias = (email: string, usable = true) => ({
  email,
  displayName: "Mara",
  isDefault: false,
  verificationStatus: null,
  usable,
  signature: "",
});
const gmail = (userId: string, status = "active") => ({
  user_id: userId,
  email: `${userId}@acme.test`,
  display_name: userId,
  gmail_address: `${userId}@gmail.test`,
  connection_status: status,
  max_attachment_bytes: 26_214_400,
  send_as_aliases: [alias(`${userId}@gmail.test`), alias("team@acme.test", false)],
});

describe("who a mail can be from", () => {
  test("every configuration is there, unusable ones with their reason", () => {
    const found = listIdentities(capabilities([config("a"), config("b", { usable: false, reason: "No host." })]));
    expect(found.map(({ id, usable, reason }) => [id, usable, reason])).toEqual([
      ["config:a", true, null],
      ["config:b", false, "No host."],
    ]);
  });

  test("without a configuration it is the server's own address, sent without an id", () => {
    const [identity] = listIdentities(capabilities([]));
    expect(identity).toMatchObject({ id: "server", email: "crm@tern.test", route: { mode: "company" } });
    expect(identity?.route).not.toHaveProperty("email_config_id");
  });

  test("of mailboxes only one's own, each alias by itself", () => {
    const found = listIdentities(capabilities([config("a")], [gmail("me"), gmail("other")]));
    expect(found.map(({ id, usable }) => [id, usable])).toEqual([
      ["config:a", true],
      ["gmail:me:me@gmail.test", true],
      ["gmail:me:team@acme.test", false],
    ]);
    expect(listIdentities(capabilities([], [gmail("me", "needs_reconnect")]))[1]?.reason).toContain("Reconnect");
  });

  test("a company's Gmail is a company identity like the others", () => {
    const [identity] = listIdentities(
      capabilities([config("a", { provider: "gmail", max_attachment_bytes: 26_214_400 })]),
    );
    expect(identity).toMatchObject({
      route: { mode: "company", email_config_id: "a" },
      maxAttachmentBytes: 26_214_400,
    });
  });

  test("the last used one is preselected if it can be used, else the default", () => {
    const found = listIdentities(
      capabilities([config("a"), config("b", { is_default: true }), config("c", { usable: false, reason: "x" })]),
    );
    const choose = (lastId: string | null) => chooseIdentity(found, { chosenId: null, lastId })?.id;
    expect([choose("config:a"), choose("config:c"), choose(null)]).toEqual(["config:a", "config:b", "config:b"]);
    expect(chooseIdentity([], { chosenId: null })).toBeNull();
  });

  test("an answer is from what the conversation was held with, before the last used one", () => {
    const found = listIdentities(capabilities([config("a"), config("b", { is_default: true })], [gmail("me")]));
    const choose = (addresses: string[]) =>
      chooseIdentity(found, { chosenId: null, addresses, lastId: "config:a" })?.id;
    expect(choose(["ada@x.test", "ME@gmail.test"])).toBe("gmail:me:me@gmail.test");
    expect(choose(["team@acme.test"])).toBe("config:a");
  });

  test("one that was chosen stays, also when it can no longer be used; no other takes its place", () => {
    const found = listIdentities(capabilities([config("b", { is_default: true })], [gmail("me", "needs_reconnect")]));
    const chosenId = "gmail:me:me@gmail.test";
    expect(chooseIdentity(found, { chosenId })).toMatchObject({ id: chosenId, usable: false });
    expect(chooseIdentity(found, { chosenId: "config:gone" })).toBeNull();
  });

  test("for files there is another one that takes so much", () => {
    const found = listIdentities(
      capabilities([config("a"), config("b", { max_attachment_bytes: 10 }), config("c", { max_attachment_bytes: 99 })]),
    );
    expect(identityForFiles(found, found[0] ?? null, 50)?.id).toBe("config:c");
    expect(identityForFiles(found, found[0] ?? null, 500)).toBeNull();
  });
});

describe("one's own Gmail", () => {
  test("stands as the connection does", () => {
    const states = ["active", "needs_reconnect", "missing_scope"].map((status) =>
      mailboxState(capabilities([], [gmail("me", status)])),
    );
    expect(states).toEqual(["active", "needsReconnect", "missingScope"]);
    expect(mailboxState(capabilities([], [gmail("other")]))).toBe("notConnected");
  });

  test("is sent from as one's address in the workspace, else as Gmail would, never as an unverified one", () => {
    const mailbox = (aliases: ReturnType<typeof alias>[]) => ({ ...gmail("me"), send_as_aliases: aliases });
    const preferred = (...aliases: ReturnType<typeof alias>[]) =>
      preferredOwnIdentity(capabilities([], [mailbox(aliases)]))?.email;
    const standard = { ...alias("x@gmail.test"), isDefault: true };
    expect(preferred(alias("a@gmail.test"), standard, alias("Mara@acme.test"))).toBe("Mara@acme.test");
    expect(preferred(alias("a@gmail.test"), standard)).toBe("x@gmail.test");
    expect(preferred(alias("mara@acme.test", false), alias("a@gmail.test"))).toBe("a@gmail.test");
    expect(preferredOwnIdentity(capabilities([]))).toBeNull();
  });

  test("and the company's addresses are ours, so that no answer goes back to them", () => {
    const ours = ourAddresses(capabilities([config("a")], [gmail("me"), gmail("other")]));
    expect(ours).toEqual(expect.arrayContaining(["mara@acme.test", "me@gmail.test", "team@acme.test", "a@acme.test"]));
    expect(ours).not.toContain("other@gmail.test");
  });
});
