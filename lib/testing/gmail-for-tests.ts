import { setMaxListeners } from "node:events";
import { gmailProvider } from "@/lib/email/providers/gmail/gmail-provider";
import type { GmailTiming } from "@/lib/email/providers/gmail/gmail-timing";
import type { StandInGoogle } from "@/lib/email/providers/gmail/testing/start-google";
import type { EmailProvider, OutgoingMessage } from "@/lib/email/providers/provider";
import { startGoogleForTests } from "./connected-mailbox";

/** A signal for sends that nobody gives up on. */
export const NEVER = new AbortController().signal;
setMaxListeners(0, NEVER);

/** For a Google that hangs; long enough for one that answers on a busy machine. */
const SHORT_TIMING: GmailTiming = {
  overallMs: 4_000,
  createMs: 800,
  handOverMs: 1_600,
  askMs: 800,
  settleMs: 4_000,
};

export type GmailForTests = {
  google: StandInGoogle;
  /** What the consents were found to lack, and the tokens asked for because one was rejected. */
  noticed: { missingScope: number; renewed: number };
  /** Drafts kept by `keepDraft`, in order. */
  kept: string[];
  provider: (options?: { scopes?: readonly string[]; timing?: Partial<GmailTiming> }) => EmailProvider;
  keepDraft: (draftRef: string) => Promise<void>;
  /** Copies of a message that reached recipients, and what of it is still in the mailbox. */
  copiesOf: (message: OutgoingMessage) => number;
  drafts: () => number;
  close: () => Promise<void>;
};

/** The stand-in with one user, ann@gmail.test, and a provider for her mailbox that needs no database. */
export async function startGmailForTests(): Promise<GmailForTests> {
  const google = await startGoogleForTests();
  process.env.DATABASE_URL ??= "postgres://nobody@127.0.0.1:1/none";
  const ann = "ann@gmail.test";
  google.addUser({ email: ann, name: "Ann" });
  const noticed = { missingScope: 0, renewed: 0 };
  const kept: string[] = [];
  const provider: GmailForTests["provider"] = ({ scopes = ["compose", "readonly"], timing = {} } = {}) => {
    let { accessToken, scope } = google.grant(ann, scopes);
    const access = {
      accessToken: async ({ rejected }: { rejected?: string }) => {
        if (rejected !== undefined) noticed.renewed += 1;
        if (rejected === accessToken) ({ accessToken, scope } = google.grant(ann, scopes));
        return accessToken;
      },
      onMissingScope: async () => {
        noticed.missingScope += 1;
      },
    };
    const connection = { workspaceId: "w", connectionId: "c", gmailAddress: ann, grantedScopes: scope };
    return gmailProvider(connection, { access, timing: { ...SHORT_TIMING, ...timing } });
  };
  return {
    google,
    noticed,
    kept,
    provider,
    keepDraft: async (draftRef) => void kept.push(draftRef),
    copiesOf: ({ mime }) => {
      const id = /^Date: .*\r\n(?:.*\r\n)*?Message-ID: (.*)\r\n/m.exec(mime.subarray(0, 20_000).toString())?.[1] ?? "";
      return google.mailbox(ann).deliveries.filter(({ raw }) => raw.subarray(0, 20_000).includes(id)).length;
    },
    drafts: () => google.mailbox(ann).drafts.length,
    close: () => google.close(),
  };
}
