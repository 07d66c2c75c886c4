import { randomBytes } from "node:crypto";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { buffer } from "node:stream/consumers";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { sha256 } from "@/lib/core/crypto";
import { parseEnv } from "@/lib/core/env";
import { newId } from "@/lib/core/ids";
import { type StandInS3, s3Bucket, s3Credentials, startS3 } from "@/lib/testing/s3/start-s3";
import { DiskStorage } from "./disk-storage";
import type { FileStorage } from "./file-storage";
import { toS3Storage } from "./storage";

let root: string;
let s3: StandInS3;

beforeAll(async () => {
  root = await mkdtemp(path.join(tmpdir(), "tern-storage-"));
  s3 = await startS3();
});

afterAll(async () => {
  await rm(root, { recursive: true, force: true });
  await s3.close();
});

beforeEach(() => s3.fail());

const needed = {
  DATABASE_URL: "postgres://x/y",
  AUTH_SECRET: "x".repeat(16),
  ENCRYPTION_KEY: randomBytes(32).toString("base64"),
};

function bucket(changes: Record<string, string> = {}): FileStorage {
  const settings = {
    STORAGE_DRIVER: "s3",
    S3_BUCKET: s3Bucket,
    S3_ENDPOINT: s3.endpoint,
    S3_ACCESS_KEY_ID: s3Credentials.accessKeyId,
    S3_SECRET_ACCESS_KEY: s3Credentials.secretAccessKey,
    S3_FORCE_PATH_STYLE: "1",
  };
  return toS3Storage(parseEnv({ ...needed, ...settings, ...changes }));
}

const content = randomBytes(300_000);
const workspaceId = newId();

describe.each([
  ["a folder", () => new DiskStorage(root)],
  ["a bucket", () => bucket()],
])("%s", (_name, storage) => {
  it("gives back the very bytes, for their own workspace only, and null for what it does not have", async () => {
    await storage().put(workspaceId, sha256(content), content);
    await storage().put(workspaceId, sha256(content), content);
    const file = await storage().open(workspaceId, sha256(content));
    expect(file && (await buffer(file)).equals(content)).toBe(true);
    expect(await storage().open(newId(), sha256(content))).toBeNull();
    expect(await storage().open(workspaceId, sha256("another"))).toBeNull();
  });

  it("keeps empty files", async () => {
    await storage().put(workspaceId, sha256(""), Buffer.alloc(0));
    const file = await storage().open(workspaceId, sha256(""));
    expect(file && (await buffer(file)).length).toBe(0);
  });

  it("lets a reader stop half-way", async () => {
    await storage().put(workspaceId, sha256(content), content);
    const file = await storage().open(workspaceId, sha256(content));
    expect(() => file?.destroy()).not.toThrow();
  });

  it("can be probed, and nothing is left of that", async () => {
    const before = [await readdir(root), [...s3.objects.keys()]];
    await storage().probe();
    expect([await readdir(root), [...s3.objects.keys()]]).toEqual(before);
  });
});

describe("a folder", () => {
  it("has its files where earlier versions put them, whole and under no other name", async () => {
    const own = newId();
    await new DiskStorage(root).put(own, "abcdef", content);
    expect(await readdir(path.join(root, own), { recursive: true })).toEqual(["ab", path.join("ab", "abcdef")]);
    expect((await readFile(path.join(root, own, "ab", "abcdef"))).equals(content)).toBe(true);
  });

  it("fails where nothing can be written, and leaves no half file behind", async () => {
    const own = newId();
    // What cannot be written breaks off the way a full disk does: after the file was made.
    const unwritable = 7 as unknown as Buffer;
    await expect(new DiskStorage(root).put(own, "abcdef", unwritable)).rejects.toThrow();
    expect(await readdir(path.join(root, own, "ab"))).toEqual([]);
    await writeFile(path.join(root, "occupied"), "");
    const nowhere = new DiskStorage(path.join(root, "occupied"));
    await expect(nowhere.put(own, "abcdef", content)).rejects.toThrow();
    await expect(nowhere.probe()).rejects.toThrow();
  });
});

describe("a bucket", () => {
  it("has its files under the names they have in a folder", async () => {
    await bucket().put(workspaceId, "abcdef", content);
    expect(s3.objects.get(`${workspaceId}/ab/abcdef`)?.equals(content)).toBe(true);
  });

  it("is asked once more after a passing failure, and then fails", async () => {
    s3.fail({ status: 503, code: "SlowDown" });
    s3.requests.length = 0;
    await expect(bucket().put(workspaceId, "123456", content)).rejects.toThrow();
    expect(s3.requests).toHaveLength(2);
    await expect(bucket().open(workspaceId, "123456")).rejects.toThrow();
    await expect(bucket().probe()).rejects.toThrow();
    s3.fail("reset");
    await expect(bucket().put(workspaceId, "123456", content)).rejects.toThrow();
    s3.fail();
    expect(await bucket().open(workspaceId, "123456")).toBeNull();
  });

  it("fails with a wrong key, and where nobody listens", async () => {
    const stranger = bucket({ S3_ACCESS_KEY_ID: "AKIASTRANGER" });
    await expect(stranger.put(workspaceId, "123456", content)).rejects.toThrow();
    await expect(stranger.open(workspaceId, "123456")).rejects.toThrow();
    const nobody = bucket({ S3_ENDPOINT: "http://127.0.0.1:1" });
    await expect(nobody.put(workspaceId, "123456", content)).rejects.toThrow();
  });
});

describe("the environment", () => {
  it.each([
    [{ STORAGE_DRIVER: "tape" }, "STORAGE_DRIVER: must be disk or s3"],
    [{ STORAGE_DRIVER: "s3" }, "S3_BUCKET: is missing"],
    [{ S3_ACCESS_KEY_ID: "a" }, "S3_ACCESS_KEY_ID: goes together with S3_SECRET_ACCESS_KEY"],
    [{ S3_ENDPOINT: "s3.example.com" }, "S3_ENDPOINT: must be an address"],
  ])("%j is named: %s", (variables, problem) => {
    expect(() => parseEnv({ ...needed, ...variables })).toThrow(problem);
  });
});
