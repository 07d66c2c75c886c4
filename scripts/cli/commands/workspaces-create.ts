import { type Command, UsageError } from "../command";
import { withDatabase } from "../with-database";

export const createWorkspace: Command = {
  name: "workspaces create",
  about: "make an empty workspace and its owner",
  options: {
    slug: { type: "string", value: "SLUG", about: "its name in addresses", isRequired: true },
    name: { type: "string", value: "NAME", about: "its name", isRequired: true },
    owner: { type: "string", value: "EMAIL", about: "the owner's e-mail", isRequired: true },
    "owner-name": { type: "string", value: "NAME", about: "the owner's name (default: from the e-mail)" },
    password: { type: "string", value: "PASSWORD", about: "the owner's password (default: TERN_OWNER_PASSWORD)" },
  },
  async run(args) {
    const email = args.text("owner");
    const password = args.optional("password") ?? process.env.TERN_OWNER_PASSWORD;
    if (!password) throw new UsageError("Missing: --password, or the variable TERN_OWNER_PASSWORD");
    const owner = { email, name: args.optional("owner-name") ?? email.split("@", 1)[0] ?? email, password };
    return await withDatabase(async () => {
      const { systemContext } = await import("@/lib/core/system-context");
      const verb = await import("@/lib/workspaces/create-workspace");
      const made = await verb.createWorkspace(systemContext(), {
        slug: args.text("slug"),
        name: args.text("name"),
        owner,
      });
      process.stdout.write(`Made the workspace ${made.slug} (${made.id}), owned by ${email}.\n`);
      return 0;
    });
  },
};
