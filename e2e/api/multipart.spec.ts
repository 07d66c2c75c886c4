import { createHash, randomBytes } from "node:crypto";
import type { Answer } from "@/e2e/fixtures/answer";
import { formRequest, jsonRequest, partsOf, writtenForm } from "@/e2e/fixtures/form";
import { parseMail } from "@/e2e/fixtures/mail";
import { expect, test } from "@/e2e/fixtures/product";
import { openSocket, untilClosed } from "@/e2e/fixtures/raw-socket";
import { leavingNothing } from "@/e2e/fixtures/refused";
import { sentOf } from "@/e2e/fixtures/send-mail";
import { sendRequest, unlinkedRequest } from "@/e2e/fixtures/send-request";
import { signInOverHttp } from "@/e2e/fixtures/sign-in";
import type { SentMessage } from "@/lib/contracts/sent-message";

const sha256 = (bytes: Buffer | ArrayBuffer) => createHash("sha256").update(new Uint8Array(bytes)).digest("hex");
const fileOf = (filename: string, content: Buffer) => ({ filename, mime_type: "application/pdf", content });
const sent = (answer: Answer<unknown>) => sentOf(answer as Answer<SentMessage>);

for (const sizeBytes of [0, 1, 4_000_000, 26_214_400]) {
  test(`a file of ${sizeBytes} bytes in a form arrives, and is downloaded again, byte for byte`, async ({
    api,
    relay,
    installation,
  }) => {
    const content = randomBytes(sizeBytes);
    const filename = 'Übersicht „Q3" 日本語 (1).pdf';
    const message = sent(await api.raw(await formRequest(sendRequest(installation.own), [fileOf(filename, content)])));
    expect(message.attachments).toMatchObject([{ filename, mime_type: "application/pdf", size: sizeBytes }]);
    const [received] = (await parseMail(relay.copiesOf(message.message_id)[0])).attachments;
    expect(received).toMatchObject({ filename, mimeType: "application/pdf", disposition: "attachment" });
    expect(sha256(received?.content as ArrayBuffer)).toBe(sha256(content));
    const download = await api.get(`/email/attachments/${message.attachments[0]?.id}`);
    expect(sha256(download.bytes)).toBe(sha256(content));
  });
}

test("one byte more than 26,214,400 in all is refused, in the same words as in JSON", async ({ api, installation }) => {
  await leavingNothing(installation, async () => {
    const files = [fileOf("a.bin", Buffer.alloc(26_214_400)), fileOf("b.bin", Buffer.alloc(1))];
    const asForm = await api.raw(await formRequest(unlinkedRequest(), files));
    const asJson = await api.raw(jsonRequest(unlinkedRequest(), files));
    expect(asForm.verdict).toBe("400 VALIDATION_ERROR");
    expect(asForm.error.details).toEqual(asJson.error.details);
    expect(asForm.error.message).toBe(asJson.error.message);
  });
});

test("the same key with the same content is the same request, as JSON and as a form", async ({ api, relay }) => {
  const headers = { "Idempotency-Key": randomBytes(8).toString("hex") };
  // A form's line ends are CRLF, whatever they were.
  const fields = unlinkedRequest({ html_body: "<p>One</p>\n<p>Two</p>\r\n" });
  const files = [fileOf("a.pdf", Buffer.from("a")), fileOf("a.pdf", Buffer.from("a"))];
  const first = sent(await api.raw(await formRequest(fields, files), { headers }));
  const again = await api.raw(jsonRequest(fields, files), { headers });
  expect(again.headers["idempotency-replayed"]).toBe("true");
  expect(sent(again).id).toBe(first.id);
  expect(relay.copiesOf(first.message_id)).toHaveLength(1);
  expect(first.attachments.map(({ filename }) => filename)).toEqual(["a.pdf", "a.pdf"]);
  const other = await api.raw(await formRequest(fields, [...files].slice(1)), { headers });
  expect(other.verdict).toBe("409 IDEMPOTENCY_KEY_REUSED");
});

const file = 'name="attachments"; filename="a.txt"';
const valid = partsOf(unlinkedRequest());
const without = (name: string) => valid.filter(([head]) => head !== `name="${name}"`);

/** What is wrong, the parts that show it, the answer, and the fields that it names. */
const refused: [string, [string, string][], string, string[]][] = [
  ["an unknown part", [...valid, ['name="contct_id"', "x"]], "400 VALIDATION_ERROR", ["contct_id"]],
  [
    "files under another name",
    [...valid, ['name="attachments[]"; filename="a"', "x"]],
    "400 VALIDATION_ERROR",
    ["attachments[]"],
  ],
  ["a text given twice", [...valid, ['name="subject"', "x"]], "400 VALIDATION_ERROR", ["subject"]],
  [
    "a file as subject",
    [...without("subject"), ['name="subject"; filename="a"', "x"]],
    "400 VALIDATION_ERROR",
    ["subject"],
  ],
  ["a text as attachments", [...valid, ['name="attachments"', "x"]], "400 MISSING_FIELDS", ["attachments[0].filename"]],
  [
    "a file without a name",
    [...valid, [file, "1"], ['name="attachments"; filename=""', "x"]],
    "400 MISSING_FIELDS",
    ["attachments[1].filename"],
  ],
  [
    "a line break in a name",
    [...valid, ['name="attachments"; filename="a%0D%0Ab"', "x"]],
    "400 VALIDATION_ERROR",
    ["attachments[0].filename"],
  ],
  [
    "a name of 500 letters",
    [...valid, [`name="attachments"; filename="${"a".repeat(500)}"`, "x"]],
    "400 VALIDATION_ERROR",
    ["attachments[0].filename"],
  ],
  [
    "a type that is none",
    [...valid, [`${file}\r\nContent-Type: nonsense`, "x"]],
    "400 VALIDATION_ERROR",
    ["attachments[0].mime_type"],
  ],
  ["no subject", without("subject"), "400 MISSING_FIELDS", ["subject"]],
  ["an empty id", [...valid, ['name="contact_id"', ""]], "400 VALIDATION_ERROR", ["contact_id"]],
  [
    "two wrong fields at once",
    [...without("to_email"), ['name="to_email"', "x"], ['name="bcc"', "y"]],
    "400 VALIDATION_ERROR",
    ["to_email", "bcc"],
  ],
  [
    "1,000 files",
    [...valid, ...Array.from({ length: 1_000 }, (): [string, string] => [file, "x"])],
    "400 VALIDATION_ERROR",
    ["attachments"],
  ],
  ["nothing but an end", [], "400 MISSING_FIELDS", ["to_email", "subject", "html_body"]],
  ["__proto__ as a name", [...valid, ['name="__proto__"', "{}"]], "400 VALIDATION_ERROR", ["__proto__"]],
  [
    "a path instead of content",
    [...valid, ['name="attachments[0].path"', "/etc/passwd"]],
    "400 VALIDATION_ERROR",
    ["attachments[0].path"],
  ],
  [
    "5,000 parts",
    [...valid, ...Array.from({ length: 5_000 }, (): [string, string] => [file, "x"])],
    "400 INVALID_BODY",
    [],
  ],
  [
    "another charset",
    [...valid, ['name="to_name"\r\nContent-Type: text/plain; charset=latin1', "x"]],
    "400 INVALID_BODY",
    [],
  ],
];

for (const [what, parts, verdict, fields] of refused) {
  test(`a form with ${what}: ${verdict}, and nothing is sent`, async ({ api, installation }) => {
    await leavingNothing(installation, async () => {
      const answer = await api.raw(writtenForm(parts));
      expect(answer.verdict).toBe(verdict);
      expect(Object.keys(Object(answer.error.details?.fields)).toSorted()).toEqual(fields.toSorted());
      expect(answer.ms).toBeLessThan(5_000);
    });
  });
}

test("an unknown part is told the field that was meant", async ({ api }) => {
  for (const [name, meant] of [
    ["contct_id", "contact_id"],
    ["attachment", "attachments"],
  ]) {
    const answer = await api.raw(writtenForm([...valid, [`name="${name}"; filename="a"`, "x"]]));
    expect(answer.error.hint).toBe(`Did you mean ${meant}?`);
  }
});

test("names of every kind are kept as they are in JSON", async ({ api, relay }) => {
  const names = [
    "a/b\\c.txt",
    "../../etc/passwd",
    "CON.txt",
    "a\tb\u0001\u202e.txt",
    "'; drop table",
    "100%.txt",
    " . ",
  ];
  const files = names.map((filename) => fileOf(filename, Buffer.from(filename)));
  const [form, json] = await Promise.all([
    api.raw(await formRequest(unlinkedRequest(), files)),
    api.raw(jsonRequest(unlinkedRequest(), files)),
  ]);
  for (const answer of [sent(form), sent(json)]) {
    expect(answer.attachments.map(({ filename }) => filename)).toEqual(names);
    const mail = await parseMail(relay.copiesOf(answer.message_id)[0]);
    expect(mail.attachments).toHaveLength(names.length);
  }
});

test("a form without its end, or with no boundary, is INVALID_BODY", async ({ api, installation }) => {
  await leavingNothing(installation, async () => {
    const whole = writtenForm([...valid, [file, "x".repeat(200_000)]]);
    for (const length of [0, 10, 200, whole.body.length - 100, whole.body.length - 5]) {
      const answer = await api.raw({ ...whole, body: whole.body.subarray(0, length) });
      expect([length, answer.verdict]).toEqual([length, "400 INVALID_BODY"]);
    }
    const noBoundary = await api.raw({ ...whole, headers: { "Content-Type": "multipart/form-data" } });
    expect(noBoundary.verdict).toBe("400 INVALID_BODY");
  });
});

test("a connection on which a form was refused half-way is as good as before", async ({ server, installation }) => {
  const socket = await openSocket(server.baseUrl);
  const { body, headers } = writtenForm([...valid, ["oops", "x".repeat(5_000_000)]]);
  const head = ["Host: x", `Authorization: Bearer ${installation.keys.owner}`];
  const first = ["POST /api/v1/email/send HTTP/1.1", ...head, `Content-Type: ${headers?.["Content-Type"]}`];
  socket.write(`${[...first, `Content-Length: ${body.length}`].join("\r\n")}\r\n\r\n`);
  socket.write(body);
  socket.write(`${["GET /api/v1/me HTTP/1.1", ...head, "Connection: close"].join("\r\n")}\r\n\r\n`);
  const chunks: Buffer[] = [];
  socket.on("data", (chunk) => chunks.push(chunk));
  await untilClosed(socket);
  expect(
    Buffer.concat(chunks)
      .toString()
      .match(/HTTP\/1\.1 \d+/g),
  ).toEqual(["HTTP/1.1 400", "HTTP/1.1 200"]);
});

test("a dry run takes a form too, and only sending takes one", async ({ api, installation }) => {
  await leavingNothing(installation, async () => {
    const form = await formRequest(unlinkedRequest(), [fileOf("a.pdf", randomBytes(90_000))]);
    const answer = await api.raw({ ...form, path: `${form.path}?dry_run=true` });
    expect(answer.data).toMatchObject({ dry_run: true });
    const elsewhere = await api.raw({ ...form, path: "/api/v1/contacts" });
    expect(elsewhere.verdict).toBe("415 UNSUPPORTED_MEDIA_TYPE");
  });
});

test("a form of more than 40 MiB is refused before it has come", async ({ server, installation }) => {
  await leavingNothing(installation, async () => {
    const socket = await openSocket(server.baseUrl);
    const head = ["POST /api/v1/email/send HTTP/1.1", "Host: x", `Authorization: Bearer ${installation.keys.owner}`];
    const type = ["Content-Type: multipart/form-data; boundary=b", "Content-Length: 41943041", "Connection: close"];
    socket.write(`${[...head, ...type].join("\r\n")}\r\n\r\n`);
    expect((await untilClosed(socket)).status).toBe(413);
  });
});

test("a form that another site's page posts with the session's cookie is refused", async ({ server, installation }) => {
  const { cookies } = await signInOverHttp(server.baseUrl, {
    email: "olive@acme.test",
    password: installation.ownerPassword,
  });
  await leavingNothing(installation, async () => {
    const form = await formRequest(unlinkedRequest());
    // A plain form can be posted across sites without asking first; it can set no header of its own.
    for (const origin of [{ "Sec-Fetch-Site": "cross-site" }, { Origin: "https://evil.test" }, {}]) {
      for (const workspace of [{}, { "Tern-Workspace": "acme" }]) {
        const headers = { Cookie: cookies, ...origin, ...workspace };
        const answer = await server.api.raw(form, { key: null, headers });
        expect([origin, answer.verdict]).toEqual([origin, "403 FORBIDDEN"]);
      }
    }
  });
});
