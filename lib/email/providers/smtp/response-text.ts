type Credentials = { user: string | null; password: string | null };

const MAX_CHARACTERS = 500;

/**
 * A relay's reply as something a person may read: one line, at most 500 characters, no control or direction marks,
 * and without the password, should the server have echoed a command (plain, or in SASL PLAIN's or LOGIN's base64).
 */
export function toResponseText(reply: string, credentials: Credentials): string {
  const withoutSecrets = secretsOf(credentials).reduce((text, secret) => text.replaceAll(secret, "[hidden]"), reply);
  const oneLine = withoutSecrets.replace(/[\s\p{Cc}\p{Cf}]+/gu, " ").trim();
  if (oneLine.length <= MAX_CHARACTERS) return oneLine;
  // PostgreSQL's JSON takes no half of a surrogate pair, and an outcome has to be recorded.
  return `${oneLine.slice(0, MAX_CHARACTERS - 1).replace(/[\ud800-\udbff]$/, "")}…`;
}

function secretsOf({ user, password }: Credentials): string[] {
  if (!password) return [];
  const base64 = (text: string) => Buffer.from(text, "utf8").toString("base64");
  return [password, base64(password), base64(`\0${user ?? ""}\0${password}`)];
}
