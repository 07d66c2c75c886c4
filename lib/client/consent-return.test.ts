import { expect, it } from "vitest";
import { returnsElsewhere } from "./consent-return";

const consent = (redirectUri: string) =>
  `https://google.test/auth?${new URLSearchParams({ redirect_uri: redirectUri })}`;

it("finds that Google would lead back to another name of the same server", () => {
  const url = consent("http://localhost:3000/api/gmail/callback");
  expect(returnsElsewhere(url, "http://127.0.0.1:3000")).toBe("http://localhost:3000");
  expect(returnsElsewhere(url, "http://localhost:3000")).toBeNull();
});

it("says nothing where the link does not say where to", () => {
  expect(returnsElsewhere("https://google.test/auth", "http://localhost:3000")).toBeNull();
  expect(returnsElsewhere(consent("nowhere"), "http://localhost:3000")).toBeNull();
});
