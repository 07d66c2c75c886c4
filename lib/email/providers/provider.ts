/** What leaves: a finished MIME message and its envelope. Nothing in it is interpreted any further. */
export type OutgoingMessage = {
  /** Message-ID with its angle brackets, as written in the MIME header. */
  messageId: string;
  /** SMTP reverse-path: one bare address with an ASCII domain. */
  envelopeFrom: string;
  /** To, Cc and Bcc together: bare addresses with ASCII domains, no duplicates, 1–100. */
  recipients: readonly string[];
  /** The whole RFC 5322 message, CRLF line ends, without a Bcc header. */
  mime: Buffer;
  /** The provider's own thread to join, in the mailbox that the message leaves from; null: a new one. */
  threadRef: string | null;
};

/** A message whose fate is open: enough to ask its provider about it. */
export type OpenMessage = Pick<OutgoingMessage, "messageId" | "recipients" | "threadRef"> & {
  /** The draft it was to leave from, where one was kept. */
  draftRef: string | null;
};

/**
 * Keeps the provider's handle on a draft with the message's row, before the draft leaves: without it nobody could ask
 * later. Throws when it could not be kept; then the draft must not be sent.
 */
export type KeepDraft = (draftRef: string) => Promise<void>;

/** What the provider says it sent, where it can be read back. Null: not said. */
export type Reported = { from: string | null; messageId: string | null };

/** What became of one recipient. `permanent` follows SMTP: 5yz is permanent, 4yz temporary (RFC 5321 §4.2.1). */
export type RecipientResult =
  | { email: string; status: "accepted" }
  | { email: string; status: "refused"; permanent: boolean; response: string };

/**
 * What is known after a message was handed over. There is no fourth case.
 * - `accepted`: the provider took responsibility for at least one recipient.
 * - `rejected`: certainly not sent, to nobody; `permanent` says whether trying again can help.
 * - `uncertain`: the message may or may not have gone, and nobody can tell from here.
 */
export type DispatchOutcome =
  | {
      kind: "accepted";
      providerMessageId: string | null;
      /** The provider's own thread, where it has one (Gmail's threadId). */
      threadRef: string | null;
      recipients: RecipientResult[];
      reported?: Reported;
    }
  | {
      kind: "rejected";
      permanent: boolean;
      /** The provider's words, one line, at most 500 characters, free of secrets. */
      response: string;
      recipients: RecipientResult[];
      retryAfterSeconds: number;
      /** The message stands in the mailbox as a draft that could not be deleted yet. */
      leftDraft?: boolean;
      /** The mailbox is not connected any more, or lacks a permission: its owner has to mend it. */
      disconnected?: boolean;
    }
  | { kind: "uncertain"; reason: string };

type ProviderLimits = {
  maxMimeBytes: number;
  /** What the provider adds to a message before it leaves, in bytes: these count too. Nothing, where it is left out. */
  addedBytes?(message: Pick<OutgoingMessage, "mime" | "recipients">): number;
};

/** A way out of the house. Adapters never throw for anything a provider can do; they never repeat a send by themselves. */
export interface EmailProvider {
  readonly name: "smtp" | "postmark" | "gmail";
  readonly limits: ProviderLimits;
  /**
   * Ends within 45 s whatever the peer does; `signal` asks it to end sooner, with the outcome that is then true.
   * Without `keepDraft` no draft is made, even where the provider has them.
   */
  send(message: OutgoingMessage, signal: AbortSignal, keepDraft?: KeepDraft): Promise<DispatchOutcome>;
  /**
   * Asks what became of a message whose answer was lost, deletes a draft that did not leave, and never sends.
   * Null: cannot be told now, ask again later. `uncertain`: the provider was asked and cannot tell either.
   * For a message that is known to have failed it only deletes the draft. Providers that cannot be asked lack it.
   */
  settle?(message: OpenMessage, signal: AbortSignal): Promise<DispatchOutcome | null>;
}
