import { neighbour } from "@/e2e/fixtures/neighbour";
import { expect, test } from "@/e2e/fixtures/product";
import { bodyMarker, unlinkedRequest } from "@/e2e/fixtures/send-request";

const limitMs = 5_000;
/** How long anybody else may wait meanwhile, on a machine that runs the tests beside the product. */
const neighbourMs = 2_000;

const addresses = (count: number) => Array.from({ length: count }, (_, index) => `a${index}@client.test`).join(",");
const many = (count: number, value: (index: number) => unknown) =>
  Array.from({ length: count }, (_, index) => value(index));

/** Input that is small to send and could be expensive to refuse. */
const refused: Record<string, () => Record<string, unknown>> = {
  "10,000 addresses in cc": () => ({ cc: addresses(10_000) }),
  "10,000 addresses in cc and in bcc": () => ({ cc: addresses(10_000), bcc: addresses(10_000) }),
  "10,000 times the same address with a typo": () => ({ cc: "ada@@client.test,".repeat(10_000) }),
  "1,000,000 commas in cc": () => ({ cc: ",".repeat(1_000_000) }),
  "a name of 10 MB": () => ({ to_name: "n".repeat(10_000_000) }),
  "a subject of 10 MB of spaces": () => ({ subject: " ".repeat(10_000_000) }),
  "an address of 10 MB": () => ({ to_email: `${"a.".repeat(5_000_000)}@client.test` }),
  "20,000 unknown fields": () =>
    Object.fromEntries(many(20_000, (index) => [`field_${index}`, 1]) as [string, number][]),
  "200,000 unknown fields": () =>
    Object.fromEntries(many(200_000, (index) => [`field_${index}`, 1]) as [string, number][]),
  "100,000 empty attachments": () => ({ attachments: many(100_000, () => ({})) }),
  "an attachment with 20,000 unknown fields": () => ({
    attachments: [Object.fromEntries(many(20_000, (index) => [`field_${index}`, 1]) as [string, number][])],
  }),
  "30 MB of base64 with one wrong character at the end": () => ({
    attachments: [{ filename: "a", mime_type: "a/b", content: `${"A".repeat(30_000_000)}*` }],
  }),
};

for (const [name, changes] of Object.entries(refused)) {
  test(`${name}: 400 within 5 s, in an answer of reasonable size, and nobody else slowed`, async ({
    api,
    relay,
    server,
    installation,
  }) => {
    const before = relay.messages.length;
    const body = unlinkedRequest(changes());
    const stop = neighbour(server.baseUrl, installation.keys.owner);
    const answer = await api.post("/email/send", body);
    const { waitsMs, failures } = await stop();
    expect(failures).toBe(0);
    expect(answer.status).toBe(400);
    expect(answer.ms).toBeLessThan(limitMs);
    expect(Math.max(...waitsMs)).toBeLessThan(neighbourMs);
    expect(answer.bytes.length).toBeLessThan(100_000);
    expect(relay.messages).toHaveLength(before);
  });
}

const half = 2_500_000;

/** HTML that a reader of it could choke on. It is the caller's own and goes out as given, or is refused. */
const html: Record<string, string> = {
  "100,000 nested tags": "<div>".repeat(100_000) + bodyMarker + "</div>".repeat(100_000),
  "100,000 nested tags that are never closed": `${"<b>".repeat(100_000)}${bodyMarker}`,
  "100,000 nested tables": "<table><tr><td>".repeat(100_000) + bodyMarker,
  "100,000 nested lists": "<ul><li>".repeat(100_000) + bodyMarker,
  "2.5 MB of opening brackets": `${bodyMarker}${"<".repeat(half)}`,
  "2.5 MB of comments that are never closed": `${bodyMarker}${"<!--".repeat(half / 4)}`,
  "2.5 MB of attributes": `<p ${'a="b" '.repeat(half / 6)}>${bodyMarker}</p>`,
  "2.5 MB of entities": `<p>${"&amp;".repeat(half / 5)}${bodyMarker}</p>`,
  "2.5 MB in one word": `<p>${"a".repeat(half)}${bodyMarker}</p>`,
  "50,000 links": `<p>${'<a href="https://client.test/">x</a>'.repeat(50_000)}${bodyMarker}</p>`,
  "20,000 data: images": `<p>${'<img src="data:image/png;base64,iVBORw0KGgo=">'.repeat(20_000)}${bodyMarker}</p>`,
};

for (const [name, body] of Object.entries(html)) {
  test(`${name}: answered within 5 s, and nobody else slowed`, async ({ api, relay, server, installation }) => {
    const before = relay.messages.length;
    const stop = neighbour(server.baseUrl, installation.keys.owner);
    const answer = await api.post("/email/send", unlinkedRequest({ html_body: body }));
    const { waitsMs, failures } = await stop();
    expect(failures).toBe(0);
    expect(answer.ms).toBeLessThan(limitMs);
    expect(Math.max(...waitsMs)).toBeLessThan(neighbourMs);
    expect([200, 400]).toContain(answer.status);
    expect(relay.messages).toHaveLength(answer.status === 200 ? before + 1 : before);
  });
}
