type Permission = {
  /** The scope by the last part of its name. */
  scope: string;
  /** Completes "Tern may …". */
  may: string;
  /** What Tern does with it, in a sentence or two. */
  why: string;
  /** What follows where it was not granted, as a sentence. */
  without: string;
};

/** What connecting asks for, in the words of somebody who is asked. */
export const permissions: readonly Permission[] = [
  {
    scope: "gmail.compose",
    may: "write drafts and send mail",
    why: "Each message becomes a draft first, and then leaves: so it never leaves twice.",
    without: "When Google’s answer to a message is lost, nobody can tell whether it left.",
  },
  {
    scope: "gmail.readonly",
    may: "read mail and settings",
    why: "For the addresses you may send as, and to find out whether a message has left. Nothing there is changed.",
    without:
      "Only the addresses that Tern knows already can be used, and nobody can find out what became of a message whose answer was lost.",
  },
  {
    scope: "email",
    may: "see which Google account it is",
    why: "So that you and your colleagues can tell whose mailbox is which.",
    without: "Nobody can see whose account it is.",
  },
];

/** Of these, the ones among the scopes that were not granted. */
export function missingPermissions(missingScopes: string[]): Permission[] {
  const names = new Set(missingScopes.map((scope) => scope.replace("https://www.googleapis.com/auth/", "")));
  return permissions.filter(({ scope }) => names.has(scope) || (scope === "email" && names.has("openid")));
}

/** Can Google be asked for the addresses to send as? */
export function mayReadSettings(missingScopes: string[]): boolean {
  return !missingPermissions(missingScopes).some(({ scope }) => scope === "gmail.readonly");
}
