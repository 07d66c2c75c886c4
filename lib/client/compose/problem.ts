/** Where in the dialog something is said. */
export const places = [
  "from",
  "to",
  "cc",
  "bcc",
  "subject",
  "body",
  "attachments",
  "contact",
  "deal",
  "customer",
  "message",
] as const;

export type Place = (typeof places)[number];

/** What can be done about a problem beyond changing what stands there. */
export type Remedy =
  /** Gmail of this member has to be connected, or connected anew. */
  | { kind: "connectGmail"; userId: string | null; isAgain: boolean }
  | { kind: "useAlias"; emails: string[] }
  | { kind: "beginAnew" };

/** `error`: Send was refused for it; `hint`: a dry run found it, said quietly. */
export type Problem = { text: string; tone: "error" | "hint"; remedy?: Remedy };

export type Problems = Partial<Record<Place, Problem>>;
