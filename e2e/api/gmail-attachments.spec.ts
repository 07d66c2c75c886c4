import { createHash, randomBytes, randomUUID } from "node:crypto";
import PostalMime from "postal-mime";
import type { Exchange } from "@/e2e/fixtures/exchange";
import { formRequest, jsonRequest } from "@/e2e/fixtures/form";
import { createGmailInstallation, type GmailInstallation, mailboxAddress } from "@/e2e/fixtures/gmail";
import type { Running } from "@/e2e/fixtures/installation";
import { neighbour } from "@/e2e/fixtures/neighbour";
import { expect, test } from "@/e2e/fixtures/product";
import { watchMemory } from "@/e2e/fixtures/watch-memory";
import { sentMessage } from "@/lib/contracts/sent-message";

let installation: GmailInstallation;
let server: Running;

test.beforeAll(async () => {
  installation = await createGmailInstallation();
  server = await installation.startWithGoogle();
});
test.afterAll(() => installation.close());

const sha256 = (bytes: Buffer | ArrayBuffer) =>
  createHash("sha256")
    .update(Buffer.from(bytes as Buffer))
    .digest("hex");
const sent = () => installation.google.mailbox(mailboxAddress).sent;
const mostBytes = 26_214_400;

type File = { filename: string; mime_type: string; content: Buffer };

const ways: Record<string, (files: File[], changes?: Record<string, unknown>) => Exchange | Promise<Exchange>> = {
  JSON: (files, changes) => jsonRequest(installation.personal(changes), files),
  "a form": (files, changes) => formRequest(installation.personal(changes), files),
};

for (const [way, request] of Object.entries(ways)) {
  for (const size of [1, 4_000_000, mostBytes]) {
    test(`a file of ${size} bytes, as ${way}, is the same in Gmail's copy and in the record`, async () => {
      const file = { filename: "drawing.bin", mime_type: "application/octet-stream", content: randomBytes(size) };
      const answer = await server.api.raw(await request([file]));
      expect(answer.verdict).toBe("200");
      const data = sentMessage.parse(answer.data);
      expect(data.attachments).toMatchObject([{ filename: file.filename, mime_type: file.mime_type, size }]);
      const copy = sent().find(({ id }) => id === data.provider_message_id);
      const parsed = await PostalMime.parse(copy?.raw ?? Buffer.alloc(0));
      expect(parsed.attachments.map(({ content }) => sha256(content as ArrayBuffer))).toEqual([sha256(file.content)]);
      const download = await server.api.get(`/email/attachments/${data.attachments[0]?.id}`);
      expect(sha256(download.bytes)).toBe(sha256(file.content));
      expect(installation.google.mailbox(mailboxAddress).drafts).toEqual([]);
    });
  }

  test(`one byte more than 25 MB, as ${way}, is refused before anything leaves`, async () => {
    const before = sent().length;
    const half = { filename: "a.bin", mime_type: "application/octet-stream", content: Buffer.alloc(mostBytes / 2) };
    const answer = await server.api.raw(await request([half, { ...half, content: Buffer.alloc(mostBytes / 2 + 1) }]));
    expect(answer.verdict).toBe("400 VALIDATION_ERROR");
    expect(answer.error.details).toHaveProperty("fields.attachments");
    expect(sent()).toHaveLength(before);
  });
}

test("the same request as JSON and as a form is one request", async () => {
  const key = { "Idempotency-Key": randomUUID() };
  const files = [
    { filename: "a.txt", mime_type: "text/plain", content: Buffer.from("once") },
    { filename: "a.txt", mime_type: "text/plain", content: Buffer.from("once") },
  ];
  const first = await server.api.raw(jsonRequest(installation.personal(), files), { headers: key });
  const again = await server.api.raw(await formRequest(installation.personal(), files), { headers: key });
  expect(again.headers["idempotency-replayed"]).toBe("true");
  expect(again.data).toEqual(first.data);
});

for (const [way, request] of Object.entries(ways)) {
  test(`16 sends of 25 MB at once through Gmail, as ${way}: within 1 GiB or shed, others served meanwhile`, async () => {
    const own = await installation.startWithGoogle();
    await own.api.get("/contacts");
    const file = { filename: "a.bin", mime_type: "application/zip", content: Buffer.alloc(mostBytes, 7) };
    const exchanged = await request([file]);
    const [endMemory, endNeighbour] = [watchMemory(own.pid), neighbour(own.baseUrl, installation.keys.owner)];
    const answers = await Promise.all(Array.from({ length: 16 }, () => own.api.raw(exchanged)));
    const [{ peakMebibytes }, { waitsMs, failures }] = [endMemory(), await endNeighbour()];
    expect(answers.filter(({ verdict }) => !["200", "503 UNAVAILABLE"].includes(verdict))).toEqual([]);
    const waitless = answers.filter(({ status, headers }) => status === 503 && !headers["retry-after"]);
    expect(waitless).toEqual([]);
    expect(answers.some(({ status }) => status === 200)).toBe(true);
    const usualMs = waitsMs.toSorted((x, y) => y - x)[Math.ceil(waitsMs.length / 20)];
    test.info().annotations.push({ type: "measured", description: `${peakMebibytes} MiB, 95 % within ${usualMs} ms` });
    expect(peakMebibytes).toBeLessThan(1024);
    expect([waitsMs.length > 20, failures]).toEqual([true, 0]);
    // This machine is Google as well, and takes the messages apart: one wait in twenty may be longer.
    expect(usualMs).toBeLessThan(1_000);
    await own.stop();
  });
}
