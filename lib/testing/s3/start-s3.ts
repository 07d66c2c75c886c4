import { createHash } from "node:crypto";
import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

export const s3Credentials = { accessKeyId: "AKIATERNTEST", secretAccessKey: "only the tests know this one" };
export const s3Bucket = "tern-files";

export type StandInS3 = {
  endpoint: string;
  /** The objects of the bucket, by key. */
  objects: Map<string, Buffer>;
  /** `METHOD key` of every request, also of those that failed. */
  requests: string[];
  /** What every request from now on is answered with; nothing given: what it should. */
  fail(how?: { status: number; code: string } | "reset"): void;
  close(): Promise<void>;
};

type Asked = { method: string; key: string; body: Buffer };

/** A bucket over HTTP that takes only signed requests, addressed by path, whose content is what the signature covers. */
export async function startS3(): Promise<StandInS3> {
  const objects = new Map<string, Buffer>();
  const requests: string[] = [];
  let failure: Parameters<StandInS3["fail"]>[0];
  const server = createServer(async (req, res) => {
    const asked = { method: req.method ?? "", key: keyOf(req), body: await bodyOf(req) };
    requests.push(`${asked.method} ${asked.key}`);
    if (failure === "reset") return void req.socket.resetAndDestroy();
    const refusal = failure ?? refusalOf(req, asked) ?? missing(asked, objects);
    if (refusal) refuse(res, refusal);
    else answer(res, asked, objects);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    objects,
    requests,
    fail: (how) => {
      failure = how;
    },
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}

function answer(res: ServerResponse, { method, key, body }: Asked, objects: Map<string, Buffer>): void {
  const found = objects.get(key);
  if (method === "PUT") objects.set(key, body);
  if (method === "DELETE") objects.delete(key);
  res.writeHead(method === "DELETE" ? 204 : 200, {
    ...(found && method === "GET" && { "Content-Length": found.length }),
  });
  res.end(method === "GET" ? found : undefined);
}

function missing({ method, key }: Asked, objects: Map<string, Buffer>): { status: number; code: string } | null {
  return method === "GET" && !objects.has(key) ? { status: 404, code: "NoSuchKey" } : null;
}

/** Signature Version 4, as far as it can be judged without the clock: who signs, what is signed, and that all of it is. */
function refusalOf(req: IncomingMessage, { method, body }: Asked): { status: number; code: string } | null {
  const { authorization = "", "x-amz-content-sha256": hash, "x-amz-date": date = "", "x-amz-acl": acl } = req.headers;
  const signed =
    /^AWS4-HMAC-SHA256 Credential=([^/]+)\/\d{8}\/[\w-]+\/s3\/aws4_request, SignedHeaders=([\w;-]+), Signature=[\da-f]{64}$/;
  const [, accessKey, headers = ""] = signed.exec(authorization) ?? [];
  const needed = ["host", "x-amz-content-sha256", "x-amz-date"];
  if (accessKey !== s3Credentials.accessKeyId) return { status: 403, code: "InvalidAccessKeyId" };
  if (!needed.every((name) => headers.split(";").includes(name)) || !/^\d{8}T\d{6}Z$/.test(String(date)))
    return { status: 403, code: "SignatureDoesNotMatch" };
  if (hash !== createHash("sha256").update(body).digest("hex"))
    return { status: 400, code: "XAmzContentSHA256Mismatch" };
  if (acl !== undefined) return { status: 400, code: "AccessControlListNotSupported" };
  if (method === "PUT" && req.headers["content-length"] !== String(body.length))
    return { status: 411, code: "MissingContentLength" };
  return req.url?.startsWith(`/${s3Bucket}/`) ? null : { status: 404, code: "NoSuchBucket" };
}

function refuse(res: ServerResponse, { status, code }: { status: number; code: string }): void {
  res.writeHead(status, { "Content-Type": "application/xml" });
  res.end(`<?xml version="1.0"?><Error><Code>${code}</Code><Message>${code}.</Message></Error>`);
}

function keyOf(req: IncomingMessage): string {
  const { pathname } = new URL(req.url ?? "/", "http://x");
  return decodeURIComponent(pathname).slice(`/${s3Bucket}/`.length);
}

async function bodyOf(req: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of req) chunks.push(chunk);
  return Buffer.concat(chunks);
}
