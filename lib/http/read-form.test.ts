import { Readable } from "node:stream";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { defineContract } from "@/lib/contracts/define";
import { sendEmailContract } from "@/lib/contracts/email-send";
import { readBody } from "./read-body";

const contract = defineContract({
  id: "upload",
  method: "POST",
  path: "/upload",
  scope: null,
  tag: "test",
  summary: "For this test",
  body: z.strictObject({
    title: z.string(),
    count: z.number().default(1),
    urgent: z.boolean().optional(),
    code: z.string().optional(),
    files: z.array(z.unknown()).optional(),
  }),
  filesField: "files",
});

type Sent = { type?: string; body: BodyInit; pieceBytes?: number };

function read({ type, body, pieceBytes }: Sent) {
  const bytes = typeof body === "string" ? Buffer.from(body, "latin1") : body;
  const streamed = pieceBytes && Buffer.isBuffer(bytes) ? stream(pieces(bytes, pieceBytes)) : bytes;
  const headers = type === undefined ? undefined : { "Content-Type": type };
  // Node asks for `duplex` with a stream; the browser's types do not know it.
  const init = { method: "POST", headers, body: streamed, duplex: "half" } as RequestInit;
  return readBody(new Request("http://x/upload", init), contract);
}

/** The same stream for a Request; Node types its own apart from the browser's. */
function stream(chunks: Iterable<Buffer>): BodyInit {
  return Readable.toWeb(Readable.from(chunks)) as unknown as BodyInit;
}

function* pieces(bytes: Buffer, size: number): Generator<Buffer> {
  for (let from = 0; from < bytes.length; from += size) yield bytes.subarray(from, from + size);
}

const type = "multipart/form-data; boundary=b";
const part = (head: string, content = "x") => `--b\r\n${head}\r\n\r\n${content}\r\n`;
const named = (rest: string) => `Content-Disposition: form-data; ${rest}`;
const form = (...parts: string[]) => `${parts.join("")}--b--\r\n`;
const fieldsOf = async (body: string, pieceBytes?: number) =>
  (await read({ type, body, ...(pieceBytes !== undefined && { pieceBytes }) })).fields;

describe("a form", () => {
  it("from a browser says the same as JSON: texts, numbers, yes and no, and files with name, type and bytes", async () => {
    const body = new FormData();
    const content = Buffer.from(Array.from({ length: 200_000 }, (_, index) => index % 251));
    body.append("title", "Ä €");
    body.append("count", "12");
    body.append("urgent", "true");
    body.append("code", "");
    body.append("files", new File([content], 'Ü "1".pdf', { type: "application/pdf" }));
    body.append("files", new File([], "empty.txt"));
    const { fields, problems } = await read({ body });
    expect(problems).toEqual([]);
    expect(fields).toEqual({
      title: "Ä €",
      count: 12,
      urgent: true,
      code: "",
      files: [
        { filename: 'Ü "1".pdf', mime_type: "application/pdf", content },
        { filename: "empty.txt", mime_type: "application/octet-stream", content: Buffer.alloc(0) },
      ],
    });
  });

  it.each([undefined, 1, 7, 64])("is the same in pieces of %s bytes, between preamble and epilogue", async (size) => {
    const file = part(named('name="files"; filename="a"'), "1\r\n--c\r\n-\r\n");
    const body = `preamble\r\n${form(part(named('name="title"'), ""), file, file)}epilogue ${form(part(named("name=code")))}`;
    const content = Buffer.from("1\r\n--c\r\n-\r\n");
    const attached = { filename: "a", mime_type: "application/octet-stream", content };
    expect(await fieldsOf(body, size)).toEqual({ title: "", files: [attached, attached] });
  });

  it("without any part is an empty object; a number or yes-or-no that is none stays the text it is", async () => {
    expect(await fieldsOf("--b--\r\n")).toEqual({});
    const body = form(part(named("name=count"), "1e3"), part(named("name=urgent"), "yes"));
    expect(await fieldsOf(body)).toEqual({ count: "1e3", urgent: "yes" });
  });

  it("names a repeated text, and leaves unknown names and files in the wrong place to the contract", async () => {
    const { fields, problems } = await read({
      type,
      body: form(
        part(named("name=title"), "1"),
        part(named("name=title"), "2"),
        part(named("name=__proto__"), "3"),
        part(named("name=code; filename=f"), "4"),
        part(named("name=files"), "5"),
      ),
    });
    expect(problems).toEqual([{ field: "title", missing: false, message: "is given more than once" }]);
    expect(Object.keys(fields)).toEqual(["files", "title", "__proto__", "code"]);
    expect(fields.code).toMatchObject({ filename: "f" });
    expect(fields.files).toEqual([{ mime_type: "application/octet-stream", content: Buffer.from("5") }]);
  });

  it.each([
    ['filename="a/b\\c.txt"', "a/b\\c.txt"],
    ['filename="../../etc/passwd"', "../../etc/passwd"],
    ['filename="a%22b%0d%0Ac%2e"', 'a"b\r\nc%2e'],
    ['filename="\\"q\\""', '"q"'],
    ['filename="\xe2\x82\xac.pdf"', "€.pdf"],
    ["filename=plain.txt", "plain.txt"],
    ["filename=old.txt; filename*=UTF-8''%e2%82%ac.txt", "€.txt"],
    ['filename=""', ""],
    [`filename="${"n".repeat(500)}"`, "n".repeat(500)],
  ])("keeps a name as it was meant: %s", async (given, filename) => {
    const { files } = await fieldsOf(form(part(named(`name="files"; ${given}`))));
    expect(files).toMatchObject([{ filename }]);
  });

  it("takes the type without its parameters, and leaves one that is none to the contract", async () => {
    const typed = (value: string) => part(`${named("name=files; filename=f")}\r\nContent-Type: ${value}`);
    const { files } = await fieldsOf(form(typed("text/plain; charset=utf-8"), typed("nonsense"), typed("")));
    expect(files).toMatchObject([
      { mime_type: "text/plain" },
      { mime_type: "nonsense" },
      { mime_type: "application/octet-stream" },
    ]);
  });
});

describe("INVALID_BODY", () => {
  const title = part(named("name=title"));
  it.each<[string, string]>([
    ["nothing at all", ""],
    ["no delimiter", "hello"],
    ["no closing delimiter", title],
    ["an end inside a part", `${title}--b\r\n${named("name=code")}\r\n\r\nab`],
    ["an end inside a header", `${title}--b\r\nContent-Dispo`],
    ["a header cut off by a delimiter", `--b\r\nContent-Dispo\r\n${form(title)}`],
    ["lines that end with LF alone", form(title).replaceAll("\r\n", "\n")],
    ["a part without a header", form(title, "--b\r\n\r\nx\r\n")],
    ["a part without a name", form(part(named("filename=f")))],
    ["another disposition", form(part("Content-Disposition: attachment; name=title"))],
    ["a damaged disposition", form(part(named('name="title')))],
    ["a disposition given twice", form(part(`${named("name=title")}\r\n${named("name=code")}`))],
    ["another charset", form(part(`${named("name=title")}\r\nContent-Type: text/plain; charset=iso-8859-1`))],
    ["text that is not UTF-8", form(part(named("name=title"), "\xff"))],
    ["a name that is not UTF-8", form(part(named('name=files; filename="\xff"')))],
    ["a filename* that is not UTF-8", form(part(named("name=files; filename*=iso-8859-1''%a3")))],
    ["a transfer encoding", form(part(`${named("name=files; filename=f")}\r\nContent-Transfer-Encoding: base64`))],
    ["a header of 20 kB", form(part(`${named("name=title")}\r\nX: ${"y".repeat(20_000)}`))],
    ["a header of 100 fields", form(part(`${named("name=title")}${"\r\nX: y".repeat(100)}`))],
    ["3,000 parts", form(title.repeat(3_000))],
  ])("for %s", async (_what, body) => {
    await expect(read({ type, body })).rejects.toMatchObject({ code: "INVALID_BODY" });
    if (body) await expect(read({ type, body, pieceBytes: 5 })).rejects.toMatchObject({ code: "INVALID_BODY" });
  });

  it.each([
    "",
    "; boundary=",
    '; boundary="b "',
    `; boundary=${"b".repeat(71)}`,
    "; boundary=b; boundary=c",
    "; boundary=ä",
  ])("for a boundary that is none: %j", async (rest) => {
    const sent = read({ type: `multipart/form-data${rest}`, body: form(title) });
    await expect(sent).rejects.toMatchObject({ code: "INVALID_BODY" });
  });

  it("PAYLOAD_TOO_LARGE for a form of more than 40 MiB, as soon as it is more", async () => {
    const body = stream(
      (function* () {
        yield Buffer.from(`--b\r\n${named("name=files; filename=f")}\r\n\r\n`);
        for (;;) yield Buffer.alloc(1024 * 1024);
      })(),
    );
    await expect(read({ type, body })).rejects.toMatchObject({ code: "PAYLOAD_TOO_LARGE" });
  });

  it("UNSUPPORTED_MEDIA_TYPE where the contract takes no files, and for other types", async () => {
    const request = () =>
      new Request("http://x", { method: "POST", headers: { "Content-Type": type }, body: form(title) });
    const taking = { ...sendEmailContract, filesField: null };
    await expect(readBody(request(), taking)).rejects.toMatchObject({ code: "UNSUPPORTED_MEDIA_TYPE" });
    for (const other of ["text/plain", "multipart/mixed; boundary=b", "application/x-www-form-urlencoded"]) {
      await expect(read({ type: other, body: "x" })).rejects.toMatchObject({ code: "UNSUPPORTED_MEDIA_TYPE" });
    }
  });
});
