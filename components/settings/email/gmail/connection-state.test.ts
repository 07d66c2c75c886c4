import { describe, expect, it } from "vitest";
import { connectionBadge, problemForOthers, problemForOwner } from "./connection-state";
import type { Mailbox } from "./mailbox";

const scope = (name: string) => `https://www.googleapis.com/auth/${name}`;

const working: Mailbox = {
  connection: {
    id: "01900000-0000-7000-8000-000000000000",
    user_id: "01900000-0000-7000-8000-000000000001",
    name: "Ann",
    gmail_address: "ann@acme.example",
    status: "active",
    missing_scopes: [],
    hint: "",
    aliases_fetched_at: null,
    connected_at: "2026-11-22T09:00:00.000Z",
    version: 1,
  },
  addresses: [
    {
      email: "ann@acme.example",
      displayName: "",
      isDefault: true,
      verificationStatus: null,
      usable: true,
      signature: "",
    },
  ],
  dependents: [],
};

function missing(scopes: string[], { usable }: { usable: boolean }): Mailbox {
  return {
    ...working,
    connection: { ...working.connection, status: "missing_scope", missing_scopes: scopes },
    addresses: working.addresses.map((address) => ({ ...address, usable })),
  };
}

describe("a connection that works", () => {
  it("has no problem for anybody", () => {
    expect(problemForOwner(working)).toBeNull();
    expect(problemForOthers(working)).toBeNull();
    expect(connectionBadge(working)).toEqual({ tone: "ok", label: "Connected" });
  });
});

describe("a connection that Google ended", () => {
  const ended: Mailbox = { ...working, connection: { ...working.connection, status: "needs_reconnect" } };

  it("says what cannot be sent, and to others who can mend it", () => {
    expect(problemForOwner(ended)?.meaning).toContain("Nothing can be sent from ann@acme.example until you reconnect");
    expect(problemForOthers(ended)).toContain("until Ann reconnects it");
    expect(connectionBadge(ended).tone).toBe("danger");
  });
});

describe("a connection without a permission", () => {
  it("names the one that is missing and what follows from it", () => {
    const blind = missing([scope("gmail.readonly")], { usable: true });
    expect(problemForOwner(blind)).toMatchObject({
      title: "You did not allow Tern to read mail and settings",
      meaning: expect.stringContaining("Only the addresses that Tern knows already can be used"),
    });
    expect(connectionBadge(blind).tone).toBe("warn");
  });

  it("names several, and then only that nothing can be sent, where that is so", () => {
    const mute = missing([scope("gmail.compose"), scope("gmail.readonly")], { usable: false });
    expect(problemForOwner(mute)).toMatchObject({
      title: "You did not allow Tern to write drafts and send mail, nor to read mail and settings",
      meaning: "Nothing can be sent from it.",
    });
    expect(connectionBadge(mute).tone).toBe("danger");
  });

  it("does not fall silent over a scope that it has no words for", () => {
    expect(problemForOwner(missing(["https://mail.google.com/"], { usable: true }))?.title).toBe(
      "You did not allow Tern to do all that it needs",
    );
  });
});
