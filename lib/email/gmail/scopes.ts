const google = (name: string) => `https://www.googleapis.com/auth/${name}`;

/** What Tern asks Google for: to send as drafts, and to read aliases and what became of a message. */
export const neededScopes = ["openid", "email", google("gmail.compose"), google("gmail.readonly")] as const;

type GmailScope = "gmail.compose" | "gmail.send" | "gmail.readonly" | "gmail.settings.basic";

/** The whole mailbox; whoever has it, or `gmail.modify`, has the others too. */
const wholeMailbox = "https://mail.google.com/";

/** Other grants that allow the same. Google calls `email` by its long name when it tells what was granted. */
const equals: Record<string, readonly string[]> = {
  email: [google("userinfo.email")],
  [google("gmail.compose")]: [google("gmail.modify"), wholeMailbox],
  [google("gmail.send")]: [google("gmail.compose"), google("gmail.modify"), wholeMailbox],
  [google("gmail.readonly")]: [google("gmail.modify"), wholeMailbox],
};

/** Of what Tern needs, what these grants (space-separated, RFC 6749 §3.3) do not allow. */
export function missingScopes(granted: string): string[] {
  return neededScopes.filter((scope) => !allows(granted, scope));
}

/** Do these grants allow what the scope is for? */
export function grants(granted: string, scope: GmailScope): boolean {
  return allows(granted, google(scope));
}

/** May the send-as addresses be read? */
export function mayReadAliases(granted: string): boolean {
  return grants(granted, "gmail.readonly") || grants(granted, "gmail.settings.basic");
}

function allows(granted: string, scope: string): boolean {
  const given = new Set(granted.split(/\s+/));
  return [scope, ...(equals[scope] ?? [])].some((name) => given.has(name));
}
