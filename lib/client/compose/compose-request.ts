export const linkKinds = ["contact", "deal", "customer"] as const;

/** The kinds of record that a message can be filed on; one of each. */
export type LinkKind = (typeof linkKinds)[number];

export type LinkedRecord = { id: string; name: string };

export type Person = { email: string; name: string | null };

/** A message that is answered. */
export type ReplyRequest = {
  threadId: string;
  /** Its Message-ID. */
  inReplyTo: string;
  toAll: boolean;
  /** The thread's, with "Re:" once. */
  subject: string;
  cc: Person[];
  /** What it was sent from, or was sent to us at: who answers, as far as they may. */
  ourAddresses: string[];
  quote: { logId: string; author: Person; at: string };
};

/** What a record page asks for when "Email" is pressed, or "Reply" on its timeline. */
export type ComposeRequest = {
  /** The page it was asked from: drafts are kept per record. */
  record: { kind: LinkKind; id: string };
  /** Who it goes to at first. */
  to?: Person[];
  links: Partial<Record<LinkKind, LinkedRecord>>;
  /** People around the record, suggested before all others. */
  people?: Person[];
  reply?: ReplyRequest;
  /** One comes back from connecting Gmail, to send through it. */
  isBackFromGmail?: boolean;
};
