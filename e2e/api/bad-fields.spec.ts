import type { Answer } from "@/e2e/fixtures/answer";
import { expect, test } from "@/e2e/fixtures/product";
import { leavingNothing } from "@/e2e/fixtures/refused";
import { dryRun } from "@/e2e/fixtures/send-mail";
import { unlinkedRequest } from "@/e2e/fixtures/send-request";
import { sendEmailContract } from "@/lib/contracts/email-send";

const required = ["to_email", "subject", "html_body"];
const addresses = ["to_email", "from_email", "reply_to"];
const lists = ["cc", "bcc"];
const ids = ["sender_user_id", "contact_id", "deal_id", "customer_id", "email_config_id"];
const headerTexts = ["to_name", "subject"];
const texts = ["html_body", "text_body"];
const strings = [...addresses, ...lists, ...ids, ...headerTexts, ...texts, "mode"];

type Case = { field: string; value: unknown };

const shown = ({ value }: Case) => JSON.stringify(value)?.slice(0, 60);

/** What the answer to each case was: its code, and whether it names the field. */
function told({ field }: Case, answer: Answer<unknown>): [string, string, boolean] {
  const named =
    answer.status === 400 && Object.keys(Object(answer.error.details?.fields)).some((name) => name.startsWith(field));
  return [field, answer.verdict, named];
}

/** Sends each case for real; every one has to be refused with this verdict, naming its field. */
function everyCase(name: string, cases: Case[], verdict: string) {
  test(`${name}: refused, the field named, nothing sent or written`, async ({ api, installation }) => {
    await leavingNothing(installation, async () => {
      const expected = cases.map((each) => [shown(each), each.field, verdict, true]);
      const found: unknown[] = [];
      for (const each of cases) {
        const answer = await api.post("/email/send", unlinkedRequest({ [each.field]: each.value }));
        found.push([shown(each), ...told(each, answer)]);
      }
      expect(found).toEqual(expected);
    });
  });
}

const wrongTypes = [42, 0, true, false, {}, [], ["ada@client.test"], { email: "ada@client.test" }];

everyCase(
  "another type than a string",
  strings.flatMap((field) => wrongTypes.map((value) => ({ field, value }))),
  "400 VALIDATION_ERROR",
);

everyCase(
  "attachments that are none",
  [42, true, {}, "a.pdf", [1], ["a.pdf"], [[]], [{ filename: "a", mime_type: "text/plain", content: 1 }]].map(
    (value) => ({
      field: "attachments",
      value,
    }),
  ),
  "400 VALIDATION_ERROR",
);

everyCase(
  "a required field that is missing, null, empty or blank",
  required.flatMap((field) => [undefined, null, "", " ", "\t\n "].map((value) => ({ field, value }))),
  "400 MISSING_FIELDS",
);

everyCase(
  "an optional field that is empty",
  ["to_name", "text_body", "mode", "from_email", "reply_to", ...ids].map((field) => ({ field, value: "" })),
  "400 VALIDATION_ERROR",
);

everyCase(
  "a value that is too long",
  [
    ...addresses.map((field) => ({ field, value: `a@${"b.".repeat(130)}test` })),
    ...lists.map((field) => ({
      field,
      value: Array.from({ length: 101 }, (_, index) => `a${index}@b.test`).join(","),
    })),
    { field: "to_name", value: "n".repeat(501) },
    { field: "subject", value: "s".repeat(999) },
    { field: "html_body", value: "h".repeat(5_242_881) },
    { field: "text_body", value: "ü".repeat(2_621_441) },
    {
      field: "attachments",
      value: Array.from({ length: 101 }, () => ({ filename: "a", mime_type: "a/b", content: "" })),
    },
    { field: "attachments", value: [{ filename: "f".repeat(256), mime_type: "a/b", content: "" }] },
    { field: "attachments", value: [{ filename: "f", mime_type: `a/${"b".repeat(200)}`, content: "" }] },
  ],
  "400 VALIDATION_ERROR",
);

const breaks = ["\r", "\n", "\r\n", "\0", "\r\nBcc: eve@evil.test\r\n\r\n"];
const broken = (part: string) => `ada${part}@client.test`;

everyCase(
  "CR, LF or NUL in what becomes a header",
  [...strings.filter((field) => !texts.includes(field))].flatMap((field) =>
    breaks.map((part) => ({ field, value: field === "mode" || ids.includes(field) ? `company${part}` : broken(part) })),
  ),
  "400 VALIDATION_ERROR",
);

everyCase(
  "CR, LF or NUL in a file's name or type",
  breaks.flatMap((part) => [
    { field: "attachments", value: [{ filename: `a${part}.pdf`, mime_type: "application/pdf", content: "YQ==" }] },
    { field: "attachments", value: [{ filename: "a.pdf", mime_type: `application/pdf${part}`, content: "YQ==" }] },
  ]),
  "400 VALIDATION_ERROR",
);

everyCase(
  "NUL in a body",
  texts.map((field) => ({ field, value: "a\0b" })),
  "400 VALIDATION_ERROR",
);

everyCase(
  "half of a surrogate pair",
  [...addresses, ...lists, ...ids, ...headerTexts, ...texts].flatMap((field) =>
    ["\ud800", "\udfff"].map((half) => ({ field, value: `ada${half}@client.test` })),
  ),
  "400 VALIDATION_ERROR",
);

everyCase(
  "fields that do not go together",
  [
    { field: "sender_user_id", value: "01900000-0000-7000-8000-000000000001" },
    { field: "from_email", value: "ada@client.test" },
  ],
  "400 VALIDATION_ERROR",
);

test("personal mode needs a sender and takes no configuration", async ({ api, installation }) => {
  await leavingNothing(installation, async () => {
    const alone = await api.post("/email/send", unlinkedRequest({ mode: "personal" }));
    expect(alone.verdict).toBe("400 MISSING_FIELDS");
    expect(alone.error.details?.fields).toHaveProperty("sender_user_id");
    const mixed = {
      mode: "personal",
      sender_user_id: installation.own.contactId,
      email_config_id: installation.own.configId,
    };
    const both = await api.post("/email/send", unlinkedRequest(mixed));
    expect(both.verdict).toBe("400 VALIDATION_ERROR");
    expect(both.error.details?.fields).toHaveProperty("email_config_id");
  });
});

test("nothing is sent as the company for a member who has no mailbox connected", async ({ api, installation }) => {
  const [member] = await installation.sql<
    { user_id: string }[]
  >`select user_id from memberships where email = 'mia@acme.test'`;
  await leavingNothing(installation, async () => {
    const answer = await api.post(
      "/email/send",
      unlinkedRequest({ mode: "personal", sender_user_id: member?.user_id }),
    );
    expect(answer.verdict).toBe("409 SENDER_NOT_CONNECTED");
  });
});

test("one answer names everything that is wrong, and a missing field decides its code", async ({
  api,
  installation,
}) => {
  await leavingNothing(installation, async () => {
    const wrong = { to_name: "a\nb", cc: "nobody", contact_id: "1", mode: "both", unknown: 1, attachments: "x" };
    const invalid = await api.post("/email/send", unlinkedRequest(wrong));
    expect(invalid.verdict).toBe("400 VALIDATION_ERROR");
    expect(Object.keys(Object(invalid.error.details?.fields)).toSorted()).toEqual(Object.keys(wrong).toSorted());
    const missing = await api.post("/email/send", { ...wrong, subject: " " });
    expect(missing.verdict).toBe("400 MISSING_FIELDS");
    const fields = Object.keys(Object(missing.error.details?.fields));
    expect(fields.toSorted()).toEqual([...Object.keys(wrong), ...required].toSorted());
  });
});

test("a misspelt link is refused with the right name, not sent without the link", async ({ api, installation }) => {
  const { own } = installation;
  await leavingNothing(installation, async () => {
    for (const [typo, meant] of [
      ["contactid", "contact_id"],
      ["deal", "deal_id"],
      ["custmer_id", "customer_id"],
      ["html", "html_body"],
    ]) {
      const answer = await api.post("/email/send", unlinkedRequest({ [String(typo)]: own.contactId }));
      expect([typo, answer.verdict]).toEqual([typo, "400 VALIDATION_ERROR"]);
      expect(answer.error.hint).toContain(meant);
    }
  });
});

test("a display name in to_email is answered with where it belongs", async ({ api, installation }) => {
  await leavingNothing(installation, async () => {
    const answer = await api.post("/email/send", unlinkedRequest({ to_email: "Ada <ada@client.test>" }));
    expect(String(Object(answer.error.details?.fields).to_email)).toContain("to_name");
  });
});

test("null is the same as leaving an optional field out", async ({ api }) => {
  const optional = ["to_name", "text_body", "mode", "from_email", "reply_to", "cc", "bcc", "attachments", ...ids];
  const nulls = Object.fromEntries(optional.map((field) => [field, null]));
  expect((await dryRun(api, unlinkedRequest(nulls))).verdict).toBe("200");
  expect((await api.call(sendEmailContract, { body: unlinkedRequest(nulls) })).verdict).toBe("200");
});

test("values as long as allowed are taken", async ({ api }) => {
  const longest = {
    to_name: "n".repeat(500),
    subject: "s".repeat(998),
    html_body: "h".repeat(5_242_880),
    cc: Array.from({ length: 99 }, (_, index) => `a${index}@b.test`).join(", "),
    to_email: `${"l".repeat(64)}@${"d".repeat(60)}.${"e".repeat(60)}.${"f".repeat(60)}.test`,
  };
  expect((await dryRun(api, unlinkedRequest(longest))).verdict).toBe("200");
});

test("an Idempotency-Key is 1 to 255 visible ASCII characters", async ({ api, installation }) => {
  await leavingNothing(installation, async () => {
    for (const key of ["", "a b", "k".repeat(256), "schl\xfcssel", "a\tb"]) {
      const answer = await api.post("/email/send", unlinkedRequest(), { headers: { "Idempotency-Key": key } });
      expect([key, answer.verdict]).toEqual([key, "400 VALIDATION_ERROR"]);
      expect(answer.error.details?.fields).toHaveProperty("Idempotency-Key");
    }
  });
  const longest = await api.post("/email/send", unlinkedRequest(), {
    headers: { "Idempotency-Key": `~${"k".repeat(254)}` },
  });
  expect(longest.verdict).toBe("200");
});
