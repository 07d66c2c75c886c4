export const linkKinds = ["contact", "deal", "customer"] as const;

/** The kinds of record that a message can be filed on; one of each. */
export type LinkKind = (typeof linkKinds)[number];

export type LinkedRecord = { id: string; name: string };

export type Person = { email: string; name: string | null };

/** What a record page asks for when "Email" is pressed. */
export type ComposeRequest = {
  /** The page it was asked from: drafts are kept per record. */
  record: { kind: LinkKind; id: string };
  /** Who it goes to at first. */
  to?: Person[];
  links: Partial<Record<LinkKind, LinkedRecord>>;
  /** People around the record, suggested before all others. */
  people?: Person[];
};
