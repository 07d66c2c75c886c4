import { randomBytes } from "node:crypto";
import type { Answer } from "@/e2e/fixtures/answer";
import { formRequest } from "@/e2e/fixtures/form";
import { expect, test } from "@/e2e/fixtures/product";
import { leavingNothing } from "@/e2e/fixtures/refused";
import { sentOf } from "@/e2e/fixtures/send-mail";
import { unlinkedRequest } from "@/e2e/fixtures/send-request";
import type { SentMessage } from "@/lib/contracts/sent-message";
import { s3Bucket, s3Credentials, startS3 } from "@/lib/testing/s3/start-s3";

test("with a bucket, files are in it before the message leaves; without one, nothing leaves", async ({
  ownInstallation: installation,
}) => {
  const s3 = await startS3();
  const { api, log } = await installation.start({
    STORAGE_DRIVER: "s3",
    S3_BUCKET: s3Bucket,
    S3_ENDPOINT: s3.endpoint,
    S3_ACCESS_KEY_ID: s3Credentials.accessKeyId,
    S3_SECRET_ACCESS_KEY: s3Credentials.secretAccessKey,
    S3_FORCE_PATH_STYLE: "1",
  });
  installation.secrets.push(s3Credentials.secretAccessKey);
  const content = randomBytes(3_000_000);
  const form = await formRequest(unlinkedRequest(), [{ filename: "a.pdf", mime_type: "application/pdf", content }]);
  const sent = sentOf((await api.raw(form)) as Answer<SentMessage>);
  expect([...s3.objects.keys()]).toEqual([
    expect.stringMatching(`^${installation.own.workspaceId}/[0-9a-f]{2}/[0-9a-f]{64}$`),
  ]);
  const place = `/email/attachments/${sent.attachments[0]?.id}`;
  expect((await api.get(place)).bytes.equals(content)).toBe(true);

  for (const failure of [{ status: 503, code: "SlowDown" }, { status: 403, code: "AccessDenied" }, "reset"] as const) {
    s3.fail(failure);
    await leavingNothing(installation, async () => {
      const answer = await api.raw(form);
      expect(answer.verdict).toBe("503 UNAVAILABLE");
      expect(answer.headers["retry-after"]).toBeTruthy();
      expect(answer.ms).toBeLessThan(30_000);
    });
    expect((await api.get(place)).verdict).toBe("503 UNAVAILABLE");
  }
  s3.fail();
  expect((await api.raw(form)).verdict).toBe("200");
  s3.objects.clear();
  expect((await api.get(place)).verdict).toBe("404 NOT_FOUND");
  await s3.close();
  expect((await api.raw(form)).verdict).toBe("503 UNAVAILABLE");
  expect(log()).not.toContain(s3Credentials.secretAccessKey);
});
