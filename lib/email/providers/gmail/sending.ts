import type { GmailSession } from "@/lib/email/providers/gmail/gmail-session";
import type { GmailTiming } from "@/lib/email/providers/gmail/gmail-timing";
import type { OutgoingMessage } from "@/lib/email/providers/provider";

/** One message on its way out. */
export type Sending = {
  session: GmailSession;
  message: OutgoingMessage;
  /** With its Bcc field. */
  mime: readonly Buffer[];
  /** The consent allows to look into the mailbox. */
  mayRead: boolean;
  timing: GmailTiming;
  startedAtMs: number;
};
