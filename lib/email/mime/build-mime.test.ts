import { randomBytes } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import PostalMime from "postal-mime";
import { describe, expect, it } from "vitest";
import { hasForbiddenControl } from "@/lib/contracts/header-value";
import { buildMime } from "./build-mime";
import type { MimeParts } from "./mime-parts";

const CORPUS = "../shared/corpora/blns.json";

const PARTS: MimeParts = {
  messageId: "<0190.abc@mail.acme.test>",
  date: new Date("2026-11-22T09:00:00.000Z"),
  from: { email: "sales@acme.test", name: "Acme" },
  to: { email: "client@example.com", name: null },
  cc: [],
  replyTo: null,
  inReplyTo: null,
  references: [],
  subject: "Offer",
  html: "<p>Hello</p>",
  text: "Hello",
  inlineImages: [],
  attachments: [],
};

const build = (parts: Partial<MimeParts> = {}) => buildMime({ ...PARTS, ...parts });

const parse = async (parts: Partial<MimeParts> = {}) =>
  PostalMime.parse(await build(parts), { attachmentEncoding: "arraybuffer" });

const file = (filename: string, content: Buffer = Buffer.from("x"), mimeType = "application/pdf") => ({
  filename,
  mimeType,
  content,
});

function bytesOf({ content }: { content: string | ArrayBuffer | Uint8Array }): Buffer {
  return typeof content === "string" ? Buffer.from(content) : Buffer.from(new Uint8Array(content));
}

async function structure(parts: Partial<MimeParts>): Promise<string[]> {
  const mime = (await build(parts)).toString("latin1");
  return Array.from(mime.matchAll(/^Content-Type: ([^;\r]+)/gm), ([, type = ""]) => type);
}

describe("buildMime", () => {
  it("writes the headers and both bodies of a plain message", async () => {
    const mime = (
      await build({ to: { email: "client@Bücher.de", name: "Ann O'Neil" }, replyTo: '"a,b"@acme.test' })
    ).toString("latin1");
    const boundary = /boundary="([^"]+)"/.exec(mime)?.[1];
    expect(mime).toBe(
      [
        "Date: Sun, 22 Nov 2026 09:00:00 +0000",
        "From: Acme <sales@acme.test>",
        'Reply-To: <"a,b"@acme.test>',
        "To: Ann O'Neil <client@xn--bcher-kva.de>",
        "Subject: Offer",
        "Message-ID: <0190.abc@mail.acme.test>",
        "MIME-Version: 1.0",
        "Content-Type: multipart/alternative;",
        ` boundary="${boundary}"`,
        "",
        `--${boundary}`,
        "Content-Type: text/plain; charset=utf-8",
        "Content-Transfer-Encoding: quoted-printable",
        "",
        "Hello",
        `--${boundary}`,
        "Content-Type: text/html; charset=utf-8",
        "Content-Transfer-Encoding: quoted-printable",
        "",
        "<p>Hello</p>",
        `--${boundary}--`,
        "",
      ].join("\r\n"),
    );
  });

  it.each<[string, Partial<MimeParts>, string[]]>([
    ["text and HTML", {}, ["multipart/alternative", "text/plain", "text/html"]],
    [
      "images",
      { inlineImages: [{ cid: "a@b", mimeType: "image/png", filename: "image-1.png", content: Buffer.from("x") }] },
      ["multipart/alternative", "text/plain", "multipart/related", "text/html", "image/png"],
    ],
    [
      "images and attachments",
      {
        inlineImages: [{ cid: "a@b", mimeType: "image/png", filename: "image-1.png", content: Buffer.from("x") }],
        attachments: [file("a.pdf"), file("b.pdf")],
      },
      [
        "multipart/mixed",
        "multipart/alternative",
        "text/plain",
        "multipart/related",
        "text/html",
        "image/png",
        "application/pdf",
        "application/pdf",
      ],
    ],
  ])("nests %s as readers expect", async (_name, parts, types) => expect(await structure(parts)).toEqual(types));

  it("is US-ASCII with CRLF line ends, lines of at most 998 characters, and a CRLF at its end", async () => {
    const mime = await build({
      subject: "x".repeat(998),
      from: { email: "a@acme.test", name: "n".repeat(500) },
      html: `<p>${"long".repeat(5000)}</p>\nLF\rCR\r\nCRLF ${"ä".repeat(2000)}`,
      text: `${"言".repeat(5000)}\n.\n`,
      cc: Array.from({ length: 99 }, (_, i) => `person.${i}@example.com`),
      references: Array.from({ length: 200 }, (_, i) => `<${"i".repeat(200)}${i}@x>`),
      attachments: [file("ж".repeat(255), randomBytes(100_000))],
    });
    const text = mime.toString("latin1");
    expect(text).toMatch(/^[\t\r\n -~]*\r\n$/);
    expect(text.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
    expect(Math.max(...text.split("\r\n").map((line) => line.length))).toBeLessThanOrEqual(998);
  });

  it("delivers both bodies as given, but for their line ends", async () => {
    const html = `<p title='=?utf-8?Q?a?='>  Ä=E4 \t\r\n.\r\n..\n\rFrom me \u0000\u0001</p>${"=".repeat(300)}${" ".repeat(300)}\n${"😀é".repeat(50)} `;
    for (const body of [html, html.repeat(20), "", " ", "\n", "言葉\n".repeat(50), "a"]) {
      const email = await parse({ html: body, text: body });
      // The parser counts the line end before a boundary as content of quoted-printable.
      const lines = (text = "") => `${text}\n`.replace(/\r\n|\r/g, "\n").replace(/\n+$/, "");
      expect([email.html, email.text].map(lines)).toEqual([lines(body), lines(body)]);
    }
  });

  it.each(["message/rfc822", "multipart/mixed", "text/plain", "text/csv", "application/octet-stream", "IMAGE/PNG"])(
    "delivers %s byte for byte",
    async (mimeType) => {
      const contents = [
        Buffer.from("Subject: a\n\nb\r\n\r.\n--x\nFrom me\0\xff ", "latin1"),
        randomBytes(3_000_001),
        Buffer.from(""),
        Buffer.alloc(57, "a"),
        Buffer.alloc(58, "a"),
      ];
      const email = await parse({ attachments: contents.map((content, i) => file(`${i}.eml`, content, mimeType)) });
      expect(email.attachments.map((attachment, i) => contents[i]?.equals(bytesOf(attachment)))).toEqual(
        contents.map(() => true),
      );
      expect(email.attachments.map(({ disposition }) => disposition)).toEqual(contents.map(() => "attachment"));
    },
  );

  it("delivers images under the Content-ID that the HTML names", async () => {
    const content = randomBytes(1000);
    const email = await parse({
      inlineImages: [{ cid: "0a@acme.test", mimeType: "image/svg+xml", filename: "image-1.svg", content }],
    });
    expect(email.attachments).toMatchObject([
      {
        contentId: "<0a@acme.test>",
        disposition: "inline",
        related: true,
        mimeType: "image/svg+xml",
        filename: "image-1.svg",
      },
    ]);
    expect(email.attachments.map(bytesOf)).toEqual([content]);
  });

  it("never writes a Bcc header", async () => {
    const parts = {
      ...PARTS,
      bcc: ["secret@example.com"],
      subject: "Bcc: x@example.com",
      headers: { bcc: "y@example.com" },
    };
    const mime = (await buildMime(parts)).toString("latin1");
    expect(mime).not.toMatch(/^bcc:/im);
    expect(mime).not.toContain("secret");
  });

  it("threads by message ids and leaves out what is none", async () => {
    const email = await parse({
      inReplyTo: "<b@x>",
      references: ["<a@x>", "bad", "<two words@x>", "<b@x>", "<ü@x>", "<c@x>\r\nBcc: y@x", `<${"l".repeat(1000)}@x>`],
    });
    expect(email).toMatchObject({ inReplyTo: "<b@x>", references: "<a@x> <b@x>", messageId: PARTS.messageId });
    expect((await parse({ inReplyTo: "none" })).inReplyTo).toBeUndefined();
  });

  it.each(["\r\nBcc: x@example.com", "\n", "\r", "\0"])("throws rather than let %j into a header", async (bad) => {
    const breaches: Partial<MimeParts>[] = [
      { messageId: `<a@b${bad}>` },
      { from: { email: `a@b.c${bad}`, name: null } },
      { from: { email: "a@b.c", name: `a${bad}` } },
      { to: { email: "a@b.c", name: `ä${bad}` } },
      { cc: [`a@b.c${bad}`] },
      { replyTo: `a@b.c${bad}` },
      { subject: `a${bad}` },
      { attachments: [file(`a${bad}.pdf`)] },
      { attachments: [file("a.pdf", Buffer.from("x"), `text/plain${bad}`)] },
      { inlineImages: [{ cid: `a@b${bad}`, mimeType: "image/png", filename: "a.png", content: Buffer.from("x") }] },
    ];
    for (const breach of breaches) await expect(build(breach)).rejects.toThrow(TypeError);
  });

  it.each([
    { date: new Date(Number.NaN) },
    { to: { email: "Ann <a@b.c>", name: null } },
    { cc: ["a@b.c, d@e.f"] },
    { attachments: [file("a", Buffer.from("x"), "text/plain; x=y")] },
  ])("throws for a value that the border should have refused (%#)", async (breach) =>
    expect(build(breach)).rejects.toThrow(TypeError),
  );
});

const names = [
  "Ann",
  "O'Neil, Ann",
  'Ann "the boss" <x@y>',
  "a\\b",
  "(comment)",
  "a:b;",
  "Übergröße",
  "日本語の名前",
  "مرحبا بالعالم",
  "\u202eRTL\u202c",
  "👩‍👩‍👧‍👦 family",
  "e\u0301".repeat(160),
  "Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚̯̞̠͍A̴̵̜̰͔ͫ͗͢L̠ͨͧͩ͘G̴̻͈͍͔̹̑͗̎̅͛́Ǫ̵̹̻̝̳͂̌̌͘!͖̬̰̙̗̿̋ͥͥ̂ͣ̐́́͜͞",
  "=?utf-8?Q?fake?=",
  "see =?utf-8?B?YQ==?= here",
  "two  spaces",
  "tab\there",
  "\u0001\u001b[0m\u007f",
  "n".repeat(500),
  "w w ".repeat(120).trim(),
  "ж".repeat(250),
  "a".repeat(74),
  "%41*'\"",
  "utf-8''x",
  "invoice (1).pdf",
  "-x",
  "C:\\dir\\file.txt",
  "../../etc/passwd",
  ".",
  "name=x; y=z",
];

const naughtyStrings: string[] = existsSync(CORPUS) ? JSON.parse(readFileSync(CORPUS, "utf8")) : [];

describe.each([
  ["names", names],
  [`${CORPUS} (skipped where absent)`, naughtyStrings],
])("any text arrives unchanged: %s", (_name, all) => {
  const legal = all.filter((value) => value.trim() !== "" && !hasForbiddenControl(value));

  it.skipIf(legal.length === 0)("as display name", async () => {
    for (const name of legal)
      expect((await parse({ to: { email: "a@b.c", name } })).to).toEqual([{ address: "a@b.c", name }]);
  });

  it.skipIf(legal.length === 0)("as subject", async () => {
    for (const subject of legal) expect((await parse({ subject })).subject).toBe(subject);
  });

  it.skipIf(legal.length === 0)("as file name", async () => {
    // The parser decodes encoded words even in RFC 2231 values, where they mean nothing.
    for (const filename of legal.filter((value) => !value.includes("=?"))) {
      expect((await parse({ attachments: [file(filename)] })).attachments[0]?.filename).toBe(filename);
    }
  });
});
