import { neighbour } from "@/e2e/fixtures/neighbour";
import { expect, test } from "@/e2e/fixtures/product";
import { unlinkedRequest } from "@/e2e/fixtures/send-request";
import { watchMemory } from "@/e2e/fixtures/watch-memory";

const content = Buffer.alloc(26_214_400, 7).toString("base64");
const body = JSON.stringify(
  unlinkedRequest({ attachments: [{ filename: "a.bin", mime_type: "application/zip", content }] }),
);

test("16 sends with files of 25 MB at once: sent or shed, within 1 GiB, and others are served meanwhile", async ({
  ownInstallation: installation,
}) => {
  const { relay, sql } = installation;
  const server = await installation.start();
  await server.api.get("/contacts");
  const [endMemory, endNeighbour] = [watchMemory(server.pid), neighbour(server.api)];
  const request = { method: "POST", path: "/api/v1/email/send", headers: { "Content-Type": "application/json" }, body };
  const answers = await Promise.all(Array.from({ length: 16 }, () => server.api.raw(request)));
  const [{ peakMebibytes }, { longestMs }] = [endMemory(), await endNeighbour()];
  const verdicts = answers.map(({ verdict }) => verdict);
  const sent = verdicts.filter((verdict) => verdict === "200").length;
  expect(verdicts.filter((verdict) => !["200", "503 UNAVAILABLE"].includes(verdict))).toEqual([]);
  expect(sent).toBeGreaterThan(0);
  expect(relay.messages).toHaveLength(sent);
  expect(await sql`select from email_messages where state = 'sent'`).toHaveLength(sent);
  expect(peakMebibytes).toBeLessThan(1024);
  expect(longestMs).toBeLessThan(2_000);
});
