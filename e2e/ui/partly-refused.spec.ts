import { randomUUID } from "node:crypto";
import { mailOnTimeline } from "@/e2e/fixtures/composer";
import { expect } from "@/e2e/fixtures/product";
import { sendMail } from "@/e2e/fixtures/send-mail";
import { sendRequest } from "@/e2e/fixtures/send-request";
import { test } from "@/e2e/fixtures/ui";

test("a mail that one of two recipients refused says so on the timeline, and who", async ({
  signedIn: page,
  installation,
  server,
  relay,
}) => {
  const subject = `Partly ${randomUUID()}`;
  relay.behave({
    fault: ({ stage, command }) =>
      stage === "rcpt" && command.includes("gone@") ? "550 5.1.1 no such mailbox" : undefined,
  });
  await sendMail(server.api, sendRequest(installation.own, { subject, cc: "gone@client.test" }));
  await page.goto(`/w/acme/contacts/${installation.own.contactId}`);
  await expect(mailOnTimeline(page, subject)).toBeVisible();
  const entry = page.locator("[id^=activity-]").filter({ hasText: subject });
  await expect(entry.getByText("1 of 2 refused")).toBeVisible();
  await expect(entry.getByText(/The mail server refused gone@client\.test/)).toBeVisible();
});
