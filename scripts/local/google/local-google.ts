import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { GmailError, gmailError } from "./answers";
import { answerGmail } from "./gmail/gmail-routes";
import { openMailboxes } from "./mailboxes";
import { openClient } from "./oauth/client";
import { openGrants } from "./oauth/grants";
import { answerOAuth } from "./oauth/oauth-routes";
import { pendingCodes } from "./oauth/pending-codes";
import { openSigningKey } from "./oauth/signing-key";
import { page } from "./pages/page";
import { answerViewer } from "./viewer/viewer-routes";

type Options = {
  /** Where it is served: its issuer, and the base of Gmail's API. Without a slash at the end. */
  baseUrl: string;
  /** Where all of its state is kept; this process's alone. */
  folder: string;
  /** Where the application is reached, if that is not this machine. */
  appUrl: string | undefined;
  now?: () => number;
};

export type LocalGoogle = {
  client: { clientId: string; clientSecret: string };
  fetch(request: Request): Promise<Response>;
  /** Writes what is not on disk yet. */
  flush(): void;
};

/** As much of Google as Tern speaks to: sign-in, consent, tokens, Gmail's API, and pages to look at what was sent. */
export async function openLocalGoogle({ baseUrl, folder, appUrl, now = Date.now }: Options): Promise<LocalGoogle> {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const client = openClient(join(folder, "client.json"), appUrl);
  const grants = openGrants(join(folder, "grants.json"), now);
  const key = await openSigningKey(join(folder, "signing-key.json"));
  const mailboxes = openMailboxes(folder, baseUrl);
  const place = { issuer: baseUrl, client, codes: pendingCodes(now), grants, key, mailboxes };
  const { host } = new URL(baseUrl);
  return {
    client,
    flush: mailboxes.flush,
    async fetch(request) {
      const url = new URL(request.url);
      // Another site's name that was made to point here must not read mail.
      if (url.host !== host) return page({ title: "Wrong address", body: `This is ${baseUrl}.`, status: 421 });
      try {
        const answer =
          (await answerOAuth(request, url, place)) ??
          (await answerGmail(request, url, place)) ??
          (await answerViewer(request, url, place));
        return answer ?? page({ title: "There is nothing here", body: "", status: 404 });
      } catch (error) {
        process.stderr.write(`local Google: ${error instanceof Error ? error.stack : error}\n`);
        return gmailError(new GmailError(500, "backendError", "Internal error encountered."));
      }
    },
  };
}
