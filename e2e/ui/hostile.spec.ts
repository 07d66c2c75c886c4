import { randomUUID } from "node:crypto";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { mailOnTimeline } from "@/e2e/fixtures/composer";
import { expect } from "@/e2e/fixtures/product";
import { sendMail } from "@/e2e/fixtures/send-mail";
import { sendRequest } from "@/e2e/fixtures/send-request";
import { test } from "@/e2e/fixtures/ui";

/** Each tries to run `boom()`, to fetch from elsewhere, or to cover the page. */
const attacks = (elsewhere: string) => `
  <script>parent.boom()</script><img src=x onerror="parent.boom()"><svg onload="parent.boom()"><g/onload=parent.boom()>
  <a href="javascript:parent.boom()">click 1</a><a href="jAva&#x09;script:parent.boom()">click 2</a>
  <form action="${elsewhere}/form"><input name=q><button>click 3</button></form>
  <div style="position:fixed;inset:0;background:red;z-index:99999">cover</div>
  <img src="${elsewhere}/pixel.gif"><img srcset="${elsewhere}/set.gif 2x"><div style="background:url(${elsewhere}/style.gif)">x</div>
  <style>@import url(${elsewhere}/import.css); body{background:url(${elsewhere}/sheet.gif)}</style>
  <link rel=stylesheet href="${elsewhere}/link.css"><meta http-equiv=refresh content="0;url=${elsewhere}/refresh">
  <base href="${elsewhere}/"><iframe src="${elsewhere}/frame"></iframe><object data="${elsewhere}/object"></object>
  <svg><style><img src=x onerror=parent.boom()></style></svg><math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=x onerror=parent.boom()&gt;">
  <noscript><p title="</noscript><img src=x onerror=parent.boom()>"></noscript><video autoplay src="${elsewhere}/video"></video>
  <p>The end of the mail</p>`;

test("hostile HTML runs nothing, loads nothing, covers nothing", async ({ signedIn: page, installation, server }) => {
  const asked: string[] = [];
  const stranger = createServer((req, res) => {
    asked.push(req.url ?? "");
    res.end();
  });
  await new Promise<void>((resolve) => stranger.listen(0, "127.0.0.1", resolve));
  const elsewhere = `http://127.0.0.1:${(stranger.address() as AddressInfo).port}`;
  const { own } = installation;
  const name = `<img src=x onerror=boom()> ${randomUUID()}`;
  await sendMail(server.api, {
    ...sendRequest(own),
    subject: name,
    to_name: name.slice(0, 60),
    html_body: attacks(elsewhere),
    attachments: [{ filename: "<svg onload=boom()>.svg", mime_type: "image/svg+xml", content: "PHN2Zy8+" }],
  });
  const booms: string[] = [];
  await page.exposeFunction("boom", () => booms.push("boom"));
  await page.goto(`/w/acme/contacts/${own.contactId}`);
  await mailOnTimeline(page, name).click();
  const frame = page.frameLocator("iframe");
  await expect(frame.getByText("The end of the mail")).toBeVisible();
  await page.waitForTimeout(1_000);
  expect(booms).toEqual([]);
  expect(asked).toEqual([]);
  // Nothing lies over the page outside the frame.
  await page.getByRole("button", { name: "Email", exact: true }).click({ trial: true });
  await expect(frame.locator("script, form, iframe, object, svg, link, base, meta[http-equiv=refresh]")).toHaveCount(0);
  for (const link of await frame.getByText(/^click \d$/).all())
    await link.click({ timeout: 2_000 }).catch(() => undefined);
  expect(booms).toEqual([]);
  expect(page.url()).toContain(`/contacts/${own.contactId}`);
  await new Promise((resolve) => stranger.close(resolve));
});
