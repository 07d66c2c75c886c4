const prefix = "https://www.googleapis.com/auth/";

/** Google names some scopes differently in what it grants. */
const longNames: Record<string, string> = { email: `${prefix}userinfo.email`, profile: `${prefix}userinfo.profile` };

const descriptions: Record<string, string> = {
  openid: "Know who you are on Google",
  [`${prefix}userinfo.email`]: "See your e-mail address",
  [`${prefix}userinfo.profile`]: "See your name",
  [`${prefix}gmail.compose`]: "Write drafts and send e-mail",
  [`${prefix}gmail.send`]: "Send e-mail",
  [`${prefix}gmail.readonly`]: "Read your e-mail and settings",
  [`${prefix}gmail.modify`]: "Read, write and send e-mail",
};

export type AskedScope = {
  /** As Google grants it. */
  name: string;
  description: string;
  /** Who signs in always gives these; the others can be unticked. */
  isAlwaysGiven: boolean;
};

/** The scopes of an authorization request, each once. */
export function askedScopes(scope: string): AskedScope[] {
  const names = new Set(
    scope
      .split(" ")
      .filter(Boolean)
      .map((name) => longNames[name] ?? name),
  );
  return [...names].map((name) => ({
    name,
    description: descriptions[name] ?? name,
    isAlwaysGiven: !name.startsWith(`${prefix}gmail.`) && !name.startsWith("https://mail.google.com"),
  }));
}

export function hasScope(granted: string, wanted: readonly string[]): boolean {
  const names = granted.split(" ");
  return wanted.some((name) => names.includes(name.includes("/") ? name : prefix + name));
}
