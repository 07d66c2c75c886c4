import { type Command, UsageError } from "../command";
import { withDatabase } from "../with-database";

export const createKey: Command = {
  name: "keys create",
  about: "make an API key and print it, this once",
  options: {
    workspace: { type: "string", value: "SLUG", about: "the workspace", isRequired: true },
    user: {
      type: "string",
      value: "EMAIL",
      about: "the member it belongs to; it can do what they can",
      isRequired: true,
    },
    name: { type: "string", value: "NAME", about: "what it is for", isRequired: true },
    scopes: { type: "string", value: "A,B", about: "what it may do, e.g. email:send,contacts:read", isRequired: true },
    expires: { type: "string", value: "DATE", about: "when it ends, e.g. 2030-01-31 (default: never)" },
  },
  async run(args) {
    const scopes = await readScopes(args.text("scopes"));
    const expiresAt = readDate(args.optional("expires"));
    const input = {
      workspaceSlug: args.text("workspace"),
      userEmail: args.text("user"),
      name: args.text("name"),
      scopes,
      expiresAt,
    };
    return await withDatabase(async () => {
      const { systemContext } = await import("@/lib/core/system-context");
      const verb = await import("@/lib/api-keys/create-key");
      const { id, key } = await verb.createKey(systemContext(), input);
      process.stdout.write(`${key}\n`);
      // Standard output is the key alone; a person at a terminal also wants to know how to end it.
      if (process.stderr.isTTY)
        process.stderr.write(`Shown only now. To end it: npm run -s tern -- keys revoke ${id}\n`);
      return 0;
    });
  },
};

async function readScopes(text: string) {
  const { isScope, scopes: all } = await import("@/lib/contracts/scopes");
  const given = text
    .split(",")
    .map((word) => word.trim())
    .filter(Boolean);
  const unknown = given.filter((word) => !isScope(word));
  if (unknown.length === 0 && given.length > 0) return [...new Set(given.filter(isScope))];
  throw new UsageError(`--scopes: unknown ${unknown.join(", ") || "(empty)"}. There are: ${all.join(", ")}`);
}

/** A day means its end, in UTC: a key that "expires 2030-01-31" still works on that day. */
function readDate(text: string | undefined): Date | null {
  if (text === undefined) return null;
  const date = new Date(/^\d{4}-\d\d-\d\d$/.test(text) ? `${text}T23:59:59.999Z` : text);
  if (Number.isNaN(date.getTime())) throw new UsageError(`--expires takes a date like 2030-01-31, not "${text}".`);
  if (date.getTime() <= Date.now()) throw new UsageError(`--expires ${text} is in the past.`);
  return date;
}
