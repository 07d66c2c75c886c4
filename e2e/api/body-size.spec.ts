import { once } from "node:events";
import { request as httpRequest } from "node:http";
import { parseMail } from "@/e2e/fixtures/mail";
import { expect, test } from "@/e2e/fixtures/product";
import { openSocket, rawAnswer, untilClosed } from "@/e2e/fixtures/raw-socket";
import { leavingNothing } from "@/e2e/fixtures/refused";
import { sendMail } from "@/e2e/fixtures/send-mail";
import { unlinkedRequest } from "@/e2e/fixtures/send-request";
import { sendEmailContract } from "@/lib/contracts/email-send";
import { errorEnvelope } from "@/lib/contracts/errors";

const limitBytes = 40 * 1024 * 1024;
const path = "/api/v1/email/send";
const json = { "Content-Type": "application/json" };

/** A valid request with white space behind it, so that the body has exactly this size. */
function padded(bytes: number): Buffer {
  const text = JSON.stringify(unlinkedRequest());
  return Buffer.concat([Buffer.from(text), Buffer.alloc(bytes - text.length, " ")]);
}

function fileOf(bytes: number, filename = "a.bin") {
  return { filename, mime_type: "application/octet-stream", content: Buffer.alloc(bytes, 7).toString("base64") };
}

/** A request's head as it stands on the wire, to be followed by whatever body the test wants. */
function headFor(key: string, lines: string[]): string {
  const all = [
    `POST ${path} HTTP/1.1`,
    "Host: x",
    `Authorization: Bearer ${key}`,
    "Content-Type: application/json",
    ...lines,
  ];
  return `${all.join("\r\n")}\r\n\r\n`;
}

test("files of 26,214,400 bytes in all go out whole; one byte more is refused", async ({
  api,
  relay,
  installation,
}) => {
  const sent = await sendMail(api, unlinkedRequest({ attachments: [fileOf(26_214_399), fileOf(1, "b.bin")] }));
  const mail = await parseMail(relay.copiesOf(sent.message_id)[0]);
  expect(mail.attachments.map(({ content }) => (content as ArrayBuffer).byteLength)).toEqual([26_214_399, 1]);
  await leavingNothing(installation, async () => {
    const answer = await api.call(sendEmailContract, {
      body: unlinkedRequest({ attachments: [fileOf(26_214_400), fileOf(1)] }),
    });
    expect(answer.verdict).toBe("400 VALIDATION_ERROR");
    expect(answer.error.details?.fields).toHaveProperty("attachments");
  });
});

test("a body of exactly 40 MiB is read whole", async ({ api }) => {
  const answer = await api.raw({
    method: "POST",
    path: `${path}?dry_run=true`,
    headers: json,
    body: padded(limitBytes),
  });
  expect(answer.verdict).toBe("200");
});

test("a client that sends one byte more gets to read the 413, not a broken connection", async ({
  api,
  installation,
}) => {
  await leavingNothing(installation, async () => {
    const answer = await api.raw({ method: "POST", path, headers: json, body: padded(limitBytes + 1) });
    expect(answer.verdict).toBe("413 PAYLOAD_TOO_LARGE");
  });
});

test("a larger body that is announced is refused before a byte of it has come", async ({ server, installation }) => {
  await leavingNothing(installation, async () => {
    const socket = await openSocket(server.baseUrl);
    socket.write(headFor(installation.keys.owner, [`Content-Length: ${limitBytes + 1}`, "Connection: close"]));
    const answer = await untilClosed(socket);
    expect(answer.status).toBe(413);
    expect(answer.ms).toBeLessThan(5_000);
    expect(errorEnvelope.parse(JSON.parse(answer.body)).error.code).toBe("PAYLOAD_TOO_LARGE");
  });
});

test("who asks first whether to send a body is told, and not asked for one that is too large", async ({
  server,
  installation,
}) => {
  const asking = (bytes: number) =>
    headFor(installation.keys.owner, [`Content-Length: ${bytes}`, "Expect: 100-continue", "Connection: close"]);
  await leavingNothing(installation, async () => {
    const refused = await rawAnswer(server.baseUrl, asking(limitBytes + 1));
    expect([refused.status, refused.head.includes("100 Continue")]).toEqual([413, false]);
    expect(errorEnvelope.parse(JSON.parse(refused.body)).error.code).toBe("PAYLOAD_TOO_LARGE");
  });
  const socket = await openSocket(server.baseUrl);
  const body = JSON.stringify(unlinkedRequest());
  socket.write(asking(body.length));
  const [told] = await once(socket, "data");
  expect(String(told)).toBe("HTTP/1.1 100 Continue\r\n\r\n");
  socket.write(body);
  expect((await untilClosed(socket)).status).toBe(200);
});

test("a body of unknown length is taken, and refused as soon as it is larger than 40 MiB", async ({
  server,
  installation,
}) => {
  const stream = (chunks: number) =>
    new Promise<number | undefined>((resolve, reject) => {
      const headers = { ...json, Authorization: `Bearer ${installation.keys.owner}`, "Transfer-Encoding": "chunked" };
      const req = httpRequest(`${server.baseUrl}${path}`, { method: "POST", headers }, (res) => {
        res.resume();
        resolve(res.statusCode);
        req.destroy();
      });
      req.on("error", reject);
      req.write(JSON.stringify(unlinkedRequest()));
      const spaces = Buffer.alloc(1024 * 1024, " ");
      for (let index = 0; index < chunks; index += 1) req.write(spaces);
      req.end();
    });
  expect(await stream(3)).toBe(200);
  await leavingNothing(installation, async () => {
    expect(await stream(40)).toBe(413);
  });
});

test("who has no key is refused before a large body has come", async ({ server, installation }) => {
  await leavingNothing(installation, async () => {
    const socket = await openSocket(server.baseUrl);
    socket.write(headFor("tern_live_nobody", ["Content-Length: 41000000", "Connection: close"]));
    const answer = await untilClosed(socket);
    expect(answer.status).toBe(401);
    expect(answer.ms).toBeLessThan(5_000);
  });
});

test("a body cut off in the middle sends nothing, and the server goes on", async ({ api, server, installation }) => {
  await leavingNothing(installation, async () => {
    const body = JSON.stringify(unlinkedRequest());
    for (const part of [0, 1, body.length - 1, body.length]) {
      const socket = await openSocket(server.baseUrl);
      socket.end(headFor(installation.keys.owner, [`Content-Length: ${body.length + 1}`]) + body.slice(0, part));
      const answer = await untilClosed(socket);
      if (answer.status) expect([part, answer.status]).toEqual([part, 400]);
    }
    const gone = await openSocket(server.baseUrl);
    gone.write(headFor(installation.keys.owner, [`Content-Length: ${body.length + 1}`]) + body);
    gone.resetAndDestroy();
    expect((await api.get("/health")).verdict).toBe("200");
  });
});

test("no body at all is an empty body", async ({ server, installation }) => {
  for (const lines of [[], ["Content-Length: 0"], ["Transfer-Encoding: chunked", "", "0"]]) {
    const answer = await rawAnswer(server.baseUrl, headFor(installation.keys.owner, ["Connection: close", ...lines]));
    const { error } = errorEnvelope.parse(JSON.parse(answer.body));
    expect([answer.status, error.code]).toEqual([400, "INVALID_BODY"]);
  }
});

test("two lengths, or a length that is none, are refused as broken HTTP", async ({ server, installation }) => {
  for (const lines of [
    ["Content-Length: 5", "Content-Length: 6"],
    ["Content-Length: five"],
    ["Content-Length: -1"],
    ["Content-Length: 5", "Transfer-Encoding: chunked"],
  ]) {
    const answer = await rawAnswer(server.baseUrl, headFor(installation.keys.owner, [...lines, "Connection: close"]));
    expect([lines, answer.status]).toEqual([lines, 400]);
    errorEnvelope.parse(JSON.parse(answer.body));
  }
});
