import type { Readable } from "node:stream";
import type { Disk } from "flydrive";
import { newId } from "@/lib/core/ids";
import { type FileStorage, fileKey } from "./file-storage";

export type S3Settings = {
  bucket: string;
  region: string;
  /** Null: Amazon's own of the region. */
  endpoint: string | null;
  /** Null: what the machine's role or the AWS variables say. */
  credentials: { accessKeyId: string; secretAccessKey: string } | null;
  forcePathStyle: boolean;
};

/** Files in a bucket that speaks S3, under the same names as on disk. The library is loaded with the first file. */
export class S3Storage implements FileStorage {
  readonly #settings: S3Settings;
  #disk: Promise<Disk> | undefined;

  constructor(settings: S3Settings) {
    this.#settings = settings;
  }

  /** Always written: to ask first would take a permission more, and an answer that can be old by then. */
  async put(workspaceId: string, sha256: string, content: Buffer): Promise<void> {
    await (await this.#connect()).put(fileKey(workspaceId, sha256), content, upload(content));
  }

  async open(workspaceId: string, sha256: string): Promise<Readable | null> {
    const disk = await this.#connect();
    try {
      return await disk.getStream(fileKey(workspaceId, sha256));
    } catch (err) {
      if (isNotThere(err)) return null;
      throw err;
    }
  }

  async probe(): Promise<void> {
    const disk = await this.#connect();
    const key = `probe/${newId()}`;
    const content = Buffer.from("Tern can write here.\n");
    await disk.put(key, content, upload(content));
    await disk.delete(key);
  }

  #connect(): Promise<Disk> {
    this.#disk ??= connect(this.#settings);
    return this.#disk;
  }
}

async function connect({ endpoint, credentials, ...settings }: S3Settings): Promise<Disk> {
  const [{ Disk }, { S3Driver }] = await Promise.all([import("flydrive"), import("flydrive/drivers/s3")]);
  const driver = new S3Driver({
    ...settings,
    ...(endpoint !== null && { endpoint }),
    ...(credentials !== null && { credentials }),
    visibility: "private",
    // Whoever may read the bucket is its owner's business; many servers know no access lists, and new buckets refuse them.
    supportsACL: false,
    // The signature covers the content's SHA-256 already; further checksums are what servers other than Amazon's trip over.
    requestChecksumCalculation: "WHEN_REQUIRED",
    responseChecksumValidation: "WHEN_REQUIRED",
    maxAttempts: 2,
    requestHandler: { connectionTimeout: 3_000, requestTimeout: 15_000, throwOnRequestTimeout: true },
  });
  return new Disk(driver);
}

/** Bytes and nothing else, whoever should come to open the bucket in a browser. */
function upload(content: Buffer): { contentType: string; contentLength: number } {
  return { contentType: "application/octet-stream", contentLength: content.length };
}

/** The library wraps what the server said. */
function isNotThere(err: unknown): boolean {
  const { cause } = Object(err) as { cause?: { $metadata?: { httpStatusCode?: number } } };
  return cause?.$metadata?.httpStatusCode === 404;
}
