import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { createConfig } from "@/lib/email/configs/create-config";
import { markConnection } from "@/lib/email/gmail/mark-connection";
import type { StandInGoogle } from "@/lib/email/providers/gmail/testing/start-google";
import { addMember, type TestMember } from "@/lib/testing/add-member";
import { connectMailbox, startGoogleForTests } from "@/lib/testing/connected-mailbox";
import { createTestWorkspace, type TestWorkspace } from "@/lib/testing/test-context";
import { createTestDatabase, type TestDatabase } from "@/lib/testing/test-database";
import { readEmailSettings } from "./read-email-settings";

let google: StandInGoogle;
let db: TestDatabase;
let acme: TestWorkspace;
let ann: TestMember;

beforeAll(async () => {
  google = await startGoogleForTests();
  google.addUser({
    email: "ann@gmail.test",
    name: "Ann",
    aliases: [
      {
        sendAsEmail: "team@acme.test",
        verificationStatus: "accepted",
        signature: "<div><b>Ann</b><script>alert(1)</script></div><div>Acme</div>",
      },
      { sendAsEmail: "new@acme.test", verificationStatus: "pending" },
    ],
  });
  db = await createTestDatabase();
});

afterAll(async () => {
  await db.drop();
  await google.close();
});

beforeEach(async () => {
  acme = await createTestWorkspace();
  ann = await addMember(acme, "admin");
});

const settings = async () => (await readEmailSettings(acme.ctx, { limit: 50 })).data;

describe("the e-mail settings", () => {
  it("show each mailbox with its addresses, signatures as text, and what else uses it", async () => {
    await connectMailbox(google, ann.ctx, { userId: ann.userId, email: "ann@gmail.test" });
    await createConfig(acme.ctx, {
      config_name: "Team",
      from_email: "team@acme.test",
      from_name: "Team",
      staff_email: "team@acme.test",
      email_provider: "gmail",
      gmail_sender_user_id: ann.userId,
    });
    const [mailbox, ...others] = (await settings()).mailboxes;
    expect(others).toEqual([]);
    expect(mailbox?.connection).toMatchObject({ user_id: ann.userId, status: "active" });
    expect(mailbox?.dependents).toEqual(["Team"]);
    expect(mailbox?.addresses.map(({ email, usable }) => [email, usable])).toEqual([
      ["ann@gmail.test", true],
      ["team@acme.test", true],
      ["new@acme.test", false],
    ]);
    expect(mailbox?.addresses[1]?.signature).toBe("Ann\nAcme");
  });

  it("show nothing of another workspace", async () => {
    const other = await createTestWorkspace();
    await connectMailbox(google, other.ctx, { userId: other.userId, email: "ann@gmail.test" });
    expect((await settings()).mailboxes).toEqual([]);
  });

  it("keep the addresses in sight, none of them usable, once Google has ended the connection", async () => {
    const place = await connectMailbox(google, ann.ctx, { userId: ann.userId, email: "ann@gmail.test" });
    await markConnection(place, "needs_reconnect");
    const { mailboxes } = await settings();
    expect(mailboxes[0]?.connection.status).toBe("needs_reconnect");
    expect(mailboxes[0]?.addresses.map(({ usable }) => usable)).toEqual([false, false, false]);
  });

  it("know whether Google can be asked, without asking it", async () => {
    google.fail("discovery", "hang");
    expect((await settings()).google).toEqual({ isConfigured: true, standInUrl: null });
    google.heal();
  });
});
