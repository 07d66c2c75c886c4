import { describe, expect, test } from "vitest";
import { type Capabilities, chooseIdentity, identityForFiles, listIdentities } from "./identities";

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
    expect(listIdentities(capabilities([], [gmail("me", "revoked")]))[1]?.reason).toContain("Reconnect");
  });

  test("the last used one is chosen if it can be used, else the default", () => {
    const found = listIdentities(
      capabilities([config("a"), config("b", { is_default: true }), config("c", { usable: false, reason: "x" })]),
    );
    expect(chooseIdentity(found, "config:a")?.id).toBe("config:a");
    expect(chooseIdentity(found, "config:c")?.id).toBe("config:b");
    expect(chooseIdentity(found, null)?.id).toBe("config:b");
    expect(chooseIdentity([], null)).toBeNull();
  });

  test("for files there is another one that takes so much", () => {
    const found = listIdentities(
      capabilities([config("a"), config("b", { max_attachment_bytes: 10 }), config("c", { max_attachment_bytes: 99 })]),
    );
    expect(identityForFiles(found, found[0] ?? null, 50)?.id).toBe("config:c");
    expect(identityForFiles(found, found[0] ?? null, 500)).toBeNull();
  });
});
