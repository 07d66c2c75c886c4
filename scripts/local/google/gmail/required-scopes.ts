const anything = ["https://mail.google.com/", "gmail.modify"];

type Rule = { call: RegExp; scopes: readonly string[] };

/** From Google's discovery document: any one of these opens the call. First match counts. */
const rules: readonly Rule[] = [
  { call: /^POST messages\/send$/, scopes: [...anything, "gmail.compose", "gmail.send"] },
  { call: /^GET drafts/, scopes: [...anything, "gmail.compose", "gmail.readonly"] },
  { call: /^\w+ drafts/, scopes: [...anything, "gmail.compose"] },
  { call: /^GET profile$/, scopes: [...anything, "gmail.compose", "gmail.readonly", "gmail.metadata"] },
  { call: /^GET messages\/[^/]+\/attachments\//, scopes: [...anything, "gmail.readonly"] },
  { call: /^GET (messages|threads|history|labels)/, scopes: [...anything, "gmail.readonly", "gmail.metadata"] },
  { call: /^GET settings\//, scopes: [...anything, "gmail.readonly", "gmail.settings.basic"] },
];

/** The scopes that open `GET messages/…` and the like; `path` is what follows the user in the address. */
export function requiredScopes(method: string, path: string): readonly string[] {
  return rules.find(({ call }) => call.test(`${method} ${path}`))?.scopes ?? anything;
}
