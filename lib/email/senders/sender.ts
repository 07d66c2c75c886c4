import type { EmailProvider } from "@/lib/email/providers/provider";

/** Who a message is from and the way it takes. */
export type Sender = {
  provider: EmailProvider;
  from: { email: string; name: string | null };
  configId: string | null;
  /** The mailbox it leaves from, through Gmail. */
  connectionId: string | null;
  /** Whose mailbox, in personal mode. */
  senderUserId: string | null;
  /** Decoded bytes of all files that may go this way; 0: none. */
  maxAttachmentBytes: number;
};
