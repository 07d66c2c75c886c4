import { accessTokenFor } from "@/lib/email/gmail/access-token";
import { markConnection } from "@/lib/email/gmail/mark-connection";
import { grants } from "@/lib/email/gmail/scopes";
import { readDraftRef } from "@/lib/email/providers/gmail/draft-ref";
import { disconnection, permanent, rejected } from "@/lib/email/providers/gmail/gmail-refusal";
import { GmailSession, type MailboxAccess } from "@/lib/email/providers/gmail/gmail-session";
import { DEFAULT_GMAIL_TIMING, type GmailTiming } from "@/lib/email/providers/gmail/gmail-timing";
import { sizeOf } from "@/lib/email/providers/gmail/gmail-upload";
import { sendAtOnce } from "@/lib/email/providers/gmail/send-at-once";
import { sendThroughDraft } from "@/lib/email/providers/gmail/send-through-draft";
import type { Sending } from "@/lib/email/providers/gmail/sending";
import { settleDraft, settleWithoutDraft } from "@/lib/email/providers/gmail/settle-message";
import { withBcc } from "@/lib/email/providers/gmail/with-bcc";
import type { EmailProvider } from "@/lib/email/providers/provider";
import { startDeadline } from "@/lib/net/deadline";

type Connection = {
  workspaceId: string;
  connectionId: string;
  gmailAddress: string;
  /** Space-separated, as Google granted them. */
  grantedScopes: string;
};

type Options = { access?: MailboxAccess; timing?: GmailTiming };

/** Gmail's upload limit (users.messages.send, maxUploadSize). */
const maxMimeBytes = 36_700_160;

/** Sends as a member, through their Gmail. By way of a draft where the consent allows drafts, so that a lost answer can be decided. */
export function gmailProvider(
  { workspaceId, connectionId, grantedScopes }: Connection,
  { access = accessTo({ workspaceId, connectionId }), timing = DEFAULT_GMAIL_TIMING }: Options = {},
): EmailProvider {
  const mayDraft = grants(grantedScopes, "gmail.compose");
  const mayRead = grants(grantedScopes, "gmail.readonly");
  return {
    name: "gmail",
    limits: { maxMimeBytes, addedBytes: (message) => sizeOf(withBcc(message)) - message.mime.length },
    async send(message, signal, keepDraft) {
      if (!mayDraft && !grants(grantedScopes, "gmail.send")) {
        return rejected(message, disconnection("The Gmail connection does not allow sending."));
      }
      const mime = withBcc(message);
      if (sizeOf(mime) > maxMimeBytes) return rejected(message, permanent(tooLarge(sizeOf(mime))));
      const deadline = startDeadline(signal, timing.overallMs);
      const session = new GmailSession(access, deadline.signal);
      const sending: Sending = { session, message, mime, mayRead, timing, startedAtMs: performance.now() };
      try {
        return keepDraft && mayDraft ? await sendThroughDraft(sending, keepDraft) : await sendAtOnce(sending);
      } finally {
        deadline.end();
      }
    },
    async settle(message, signal) {
      const deadline = startDeadline(signal, timing.settleMs);
      const asking = { session: new GmailSession(access, deadline.signal), message, mayRead, timing };
      try {
        if (message.draftRef === null) return await settleWithoutDraft({ ...asking, mayDraft });
        return await settleDraft(asking, readDraftRef(message.draftRef));
      } finally {
        deadline.end();
      }
    },
  };
}

function accessTo(place: { workspaceId: string; connectionId: string }): MailboxAccess {
  return {
    accessToken: (options) => accessTokenFor(place, options),
    onMissingScope: () => markConnection(place, "missing_scope"),
  };
}

function tooLarge(bytes: number): string {
  return `Gmail takes messages of up to ${maxMimeBytes} bytes, this one has ${bytes}.`;
}
