import { once } from "node:events";
import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, describe, expect, it } from "vitest";
import { ensureDataDir } from "../data-dir";
import { type RunningGoogle, startLocalGoogle } from "./start-local-google";
import { jsonBody, mara, mime, speakTo } from "./testing/google-case";

const dataDir = mkdtempSync(join(tmpdir(), "tern-google-process-"));
ensureDataDir(dataDir);
let running: RunningGoogle | undefined;

async function start() {
  running = await startLocalGoogle(dataDir, undefined);
  return { google: running, to: speakTo(running.baseUrl, running) };
}

afterEach(async () => {
  await running?.stop();
});

afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

describe("the local Google's process", () => {
  it("keeps its address, its client, what was granted and what was sent over a restart and a kill", async () => {
    const first = await start();
    const { baseUrl, clientId, clientSecret } = first.google;
    const tokens = await first.to.connect(mara);
    const sent = await (await first.to.gmail(tokens.access_token, "messages/send", send("<a@example.com>"))).json();
    await first.google.stop();

    const second = await start();
    expect(second.google).toMatchObject({ baseUrl, clientId, clientSecret, insteadOf: null });
    expect((await second.to.gmail(tokens.access_token, `messages/${sent.id}`)).status).toBe(200);
    const keys = await (await fetch(`${baseUrl}/oauth2/v3/certs`)).json();
    const late = await (await second.to.gmail(tokens.access_token, "messages/send", send("<b@example.com>"))).json();
    const granted = await second.to.connect(mara);
    second.google.service.child.kill("SIGKILL");
    await second.google.service.ended;

    const third = await start();
    expect((await third.to.refresh(granted.refresh_token)).status).toBe(200);
    const kept = await third.to.gmail(granted.access_token, `messages/${late.id}?format=raw`);
    expect(Buffer.from((await kept.json()).raw, "base64url").toString()).toContain("<b@example.com>");
    expect(await (await fetch(`${baseUrl}/oauth2/v3/certs`)).json()).toEqual(keys);
  });

  it("goes to the next free port when somebody took its own, and says so", async () => {
    const { google } = await start();
    const port = Number(new URL(google.baseUrl).port);
    await google.stop();
    const intruder = createServer().listen(port, "127.0.0.1");
    await once(intruder, "listening");
    const { google: moved } = await start();
    intruder.close();
    expect(moved.insteadOf).toBe(port);
    expect(moved.baseUrl).not.toBe(google.baseUrl);
    const document = await (await fetch(`${moved.baseUrl}/.well-known/openid-configuration`)).json();
    expect(document.issuer).toBe(moved.baseUrl);
  });

  it("keeps tokens from others, and begins without what cannot be read any more", async () => {
    const folder = join(dataDir, "google");
    writeFileSync(join(folder, "mail.json"), '{"collections":');
    const { to } = await start();
    const { access_token: token } = await to.connect(mara);
    expect(await (await to.gmail(token, "messages")).json()).toEqual({ resultSizeEstimate: 0 });
    expect(existsSync(join(folder, "mail.json.unreadable"))).toBe(true);
    for (const name of ["", "grants.json", "client.json", "signing-key.json"]) {
      expect(statSync(join(folder, name)).mode & 0o077, name).toBe(0);
    }
  });
});

function send(id: string): RequestInit {
  return jsonBody({ raw: mime({ id }).toString("base64url") });
}
