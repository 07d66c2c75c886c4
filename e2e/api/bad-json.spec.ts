import { expect, test } from "@/e2e/fixtures/product";
import { leavingNothing } from "@/e2e/fixtures/refused";
import { unlinkedRequest } from "@/e2e/fixtures/send-request";

const json = { "Content-Type": "application/json" };

/** The members of a valid request as JSON text, to put something beside them that JSON.stringify would not write. */
const valid = JSON.stringify(unlinkedRequest()).slice(1, -1);
const nested = (open: string, close: string, depth = 100_000) => `${open.repeat(depth)}${close.repeat(depth)}`;

const hostile: Record<string, string> = {
  "__proto__ beside valid fields": `{${valid},"__proto__":{"dry_run":true}}`,
  "__proto__ that holds all fields": `{"__proto__":{${valid}}}`,
  "constructor and prototype": `{${valid},"constructor":{"prototype":{"mode":"personal"}}}`,
  "__proto__ in an attachment": `{${valid},"attachments":[{"filename":"a","mime_type":"a/b","content":"","__proto__":{"path":"x"}}]}`,
  "names of Object's own methods": `{${valid},"toString":1,"hasOwnProperty":1,"valueOf":1}`,
  "a number too large for a double": `{${valid},"to_name":1e400}`,
  "a long number as an id": `{${valid},"contact_id":${"9".repeat(5000)}}`,
  "sizes beyond all bounds": `{${valid},"attachments":[{"filename":"a","mime_type":"a/b","size":1e300},{"filename":"a","mime_type":"a/b","size":-1}]}`,
  "100,000 nested lists as a field": `{${valid},"cc":${nested("[", "]")}}`,
  "100,000 nested objects as a field": `{${valid},"to_name":${nested('{"a":', "}").replace(":}", ":1}")}}`,
  "100,000 nested lists alone": nested("[", "]"),
  "100,000 nested lists that are never closed": "[".repeat(100_000),
  "100,000 nested objects alone": `${'{"a":'.repeat(100_000)}1${"}".repeat(100_000)}`,
};

for (const [name, body] of Object.entries(hostile)) {
  test(`${name}: 400 within 5 s, nothing sent or written`, async ({ api, installation }) => {
    await leavingNothing(installation, async () => {
      const answer = await api.raw({ method: "POST", path: "/api/v1/email/send", headers: json, body });
      expect(answer.status).toBe(400);
      expect(answer.ms).toBeLessThan(5_000);
    });
    const after = await api.post("/email/send?dry_run=true", unlinkedRequest());
    expect(after.verdict, "the next request is none the worse").toBe("200");
  });
}

const stranger = { filename: "a.txt", mime_type: "text/plain", content: "YQ==" };

for (const [name, extra] of [
  ["path", "package.json"],
  ["href", "http://127.0.0.1/"],
  ["url", "file:///etc/hosts"],
  ["raw", { path: "package.json" }],
  ["encoding", "binary"],
  ["headers", { "X-Evil": "1" }],
  ["cid", "x"],
] as const) {
  test(`an attachment with ${name} is refused by its index: an attachment is bytes and nothing else`, async ({
    api,
    installation,
  }) => {
    await leavingNothing(installation, async () => {
      const attachments = [stranger, { ...stranger, [name]: extra }];
      const beside = await api.post("/email/send", unlinkedRequest({ attachments }));
      expect(beside.verdict).toBe("400 VALIDATION_ERROR");
      expect(Object.keys(Object(beside.error.details?.fields))).toEqual([`attachments[1].${name}`]);
      const { content: _content, ...bare } = stranger;
      const instead = await api.post("/email/send", unlinkedRequest({ attachments: [{ ...bare, [name]: extra }] }));
      expect(instead.status).toBe(400);
    });
  });
}

test("damaged base64 is refused with the index of each damaged file", async ({ api, installation }) => {
  await leavingNothing(installation, async () => {
    for (const content of ["YQ=", "Y", "YQ==YQ==", "YQ-_", "{}", "YQ==\0", "data:text/plain;base64,YQ==", "ＹＱ＝＝"]) {
      const attachments = [stranger, { ...stranger, content }, stranger, { ...stranger, content: `${content}*` }];
      const answer = await api.post("/email/send", unlinkedRequest({ attachments }));
      expect([content, answer.verdict]).toEqual([content, "400 VALIDATION_ERROR"]);
      expect(Object.keys(Object(answer.error.details?.fields))).toEqual([
        "attachments[1].content",
        "attachments[3].content",
      ]);
    }
  });
});

test("a file without a name, a type or content is a missing field of its index", async ({ api, installation }) => {
  await leavingNothing(installation, async () => {
    for (const name of ["filename", "mime_type", "content"]) {
      const attachments = [stranger, { ...stranger, [name]: undefined }];
      const answer = await api.post("/email/send", unlinkedRequest({ attachments }));
      expect([name, answer.verdict]).toEqual([name, "400 MISSING_FIELDS"]);
      expect(Object.keys(Object(answer.error.details?.fields))).toEqual([`attachments[1].${name}`]);
    }
  });
});
