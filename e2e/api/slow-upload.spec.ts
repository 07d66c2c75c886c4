import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "@/e2e/fixtures/product";
import { openSocket, type SocketAnswer, untilClosed } from "@/e2e/fixtures/raw-socket";
import { leavingNothing } from "@/e2e/fixtures/refused";
import { errorEnvelope } from "@/lib/contracts/errors";

test.describe.configure({ timeout: 90_000 });

type Upload = {
  /** After each pause of so many milliseconds … */
  everyMs: number;
  /** … so many bytes. */
  bytes: number;
  /** Left out: never. */
  giveUpAfterMs?: number;
};

/** Uploads at this pace until the server has had enough. */
async function upload(
  baseUrl: string,
  key: string,
  { everyMs, bytes, giveUpAfterMs = 80_000 }: Upload,
): Promise<SocketAnswer> {
  const socket = await openSocket(baseUrl);
  const givenUp = setTimeout(() => socket.resetAndDestroy(), giveUpAfterMs);
  socket.once("close", () => clearTimeout(givenUp));
  const answer = untilClosed(socket);
  const head = ["POST /api/v1/email/send HTTP/1.1", "Host: x", `Authorization: Bearer ${key}`];
  socket.write(`${[...head, "Content-Type: application/json", "Content-Length: 10000000"].join("\r\n")}\r\n\r\n{`);
  socket.on("data", () => socket.end());
  const chunk = " ".repeat(bytes);
  while (bytes > 0 && socket.writable && !socket.destroyed) {
    socket.write(chunk);
    await sleep(everyMs);
  }
  return answer;
}

test("an upload that stands still is cut after 20 s, one below 16 kB/s after 30 s, and a slow but steady one is not", async ({
  server,
  api,
  installation,
}) => {
  const { owner } = installation.keys;
  await leavingNothing(installation, async () => {
    const [still, crawling, steady] = await Promise.all([
      upload(server.baseUrl, owner, { everyMs: 0, bytes: 0 }),
      upload(server.baseUrl, owner, { everyMs: 500, bytes: 100 }),
      upload(server.baseUrl, owner, { everyMs: 250, bytes: 8_000, giveUpAfterMs: 35_000 }),
    ]);
    expect(still.ms).toBeGreaterThan(18_000);
    expect(still.ms).toBeLessThan(25_000);
    expect(crawling.ms).toBeGreaterThan(28_000);
    expect(crawling.ms).toBeLessThan(36_000);
    for (const { status, body } of [still, crawling]) {
      expect(status).toBe(400);
      expect(errorEnvelope.parse(JSON.parse(body)).error).toMatchObject({
        code: "INVALID_BODY",
        fix: expect.stringContaining("16 kB/s"),
      });
    }
    expect(steady.status, "32 kB/s is fast enough: it was not answered before the client gave up").toBeNaN();
    expect((await api.get("/health")).verdict).toBe("200");
  });
});
