import { expect, it } from "vitest";
import { gmailResults } from "@/lib/contracts/gmail-connections";
import { gmailResultPage } from "./gmail-result-page";

it("hands the result over and closes the window, and has a link for when that does not work", () => {
  const page = gmailResultPage({
    nonce: "abc",
    message: { gmail: "connected" },
    back: "/w/acme?gmail=connected",
    popup: true,
  });
  expect(page).toContain(
    '<script nonce="abc">new BroadcastChannel("tern-gmail").postMessage({"gmail":"connected"});window.close()',
  );
  expect(page).toContain('<a href="/w/acme?gmail=connected">');
});

it("runs nothing in a window that was not opened for it", () => {
  const page = gmailResultPage({ nonce: "abc", message: { gmail: "failed" }, back: "/", popup: false });
  expect(page).not.toContain("<script");
});

it("has a sentence for each result", () => {
  const pages = gmailResults.map((gmail) =>
    gmailResultPage({ nonce: "n", message: { gmail }, back: "/", popup: false }),
  );
  expect(new Set(pages).size).toBe(gmailResults.length);
});

it("lets no address and no name out of its place", () => {
  const hostile = `"><script>alert(1)</script>`;
  const page = gmailResultPage({
    nonce: "n",
    message: { gmail: "taken", gmail_user: "</script><script>alert(2)</script>" },
    back: `/${hostile}`,
    popup: true,
  });
  expect(page.match(/<script/g)).toHaveLength(1);
  expect(page.match(/<\/script/g)).toHaveLength(1);
});
