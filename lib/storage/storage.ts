import path from "node:path";
import { type Env, env } from "@/lib/core/env";
import { processSingleton } from "@/lib/core/process-singleton";
import { DiskStorage } from "./disk-storage";
import type { FileStorage } from "./file-storage";
import { S3Storage } from "./s3-storage";

/** The storage of this installation: a folder below the data folder, or a bucket. */
export function fileStorage(): FileStorage {
  const settings = env();
  if (settings.STORAGE_DRIVER === "s3") return processSingleton("s3-storage", () => toS3Storage(settings));
  return new DiskStorage(path.join(settings.TERN_DATA_DIR, "files"));
}

/** What the environment says of a bucket, which it has checked to be complete. */
export function toS3Storage(settings: Env): S3Storage {
  const { S3_ACCESS_KEY_ID: accessKeyId, S3_SECRET_ACCESS_KEY: secretAccessKey } = settings;
  return new S3Storage({
    bucket: settings.S3_BUCKET ?? "",
    region: settings.S3_REGION,
    endpoint: settings.S3_ENDPOINT ?? null,
    credentials: accessKeyId && secretAccessKey ? { accessKeyId, secretAccessKey } : null,
    forcePathStyle: settings.S3_FORCE_PATH_STYLE,
  });
}
