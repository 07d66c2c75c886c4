import { randomBytes } from "node:crypto";
import { z } from "zod";
import { writePrivateFile } from "../../files";
import { readKept } from "../kept-file";

const credentials = z.object({ clientId: z.string(), clientSecret: z.string() });

/** Tern, as an application registered with the local Google. */
export type OAuthClient = z.infer<typeof credentials> & {
  name: string;
  /** Where Google may send people back to: nowhere else, or codes could be led astray. */
  mayRedirectTo(address: string): boolean;
};

const callbackPaths = ["/api/gmail/callback", "/api/auth/callback/google"];
const loopbackNames = ["localhost", "127.0.0.1", "[::1]"];

/** The client kept in `file`, made when there is none. Any port of this machine will do: the app's is not known yet. */
export function openClient(file: string, appUrl: string | undefined): OAuthClient {
  const own = readKept(file, (value) => credentials.parse(value)) ?? makeCredentials(file);
  const appOrigin = appUrl && URL.canParse(appUrl) ? new URL(appUrl).origin : undefined;
  return {
    ...own,
    name: "Tern",
    mayRedirectTo(address) {
      if (!URL.canParse(address)) return false;
      const url = new URL(address);
      const isOurs = url.origin === appOrigin || (url.protocol === "http:" && loopbackNames.includes(url.hostname));
      return isOurs && callbackPaths.includes(url.pathname) && url.search === "" && url.hash === "";
    },
  };
}

function makeCredentials(file: string): z.infer<typeof credentials> {
  const made = { clientId: "tern.local-google", clientSecret: randomBytes(24).toString("base64url") };
  writePrivateFile(file, `${JSON.stringify(made)}\n`);
  return made;
}
