import { type Command, UsageError } from "../command";
import { withDatabase } from "../with-database";

export const addUser: Command = {
  name: "users add",
  about: "add a person to a workspace",
  options: {
    workspace: { type: "string", value: "SLUG", about: "the workspace", isRequired: true },
    email: { type: "string", value: "EMAIL", about: "the person's e-mail", isRequired: true },
    name: { type: "string", value: "NAME", about: "the person's name", isRequired: true },
    role: { type: "string", value: "ROLE", about: "owner, admin or member", isRequired: true },
  },
  async run(args) {
    const { role: roles } = await import("@/lib/contracts/scopes");
    const role = roles.safeParse(args.text("role")).data;
    if (!role) throw new UsageError(`--role is one of ${roles.options.join(", ")}, not "${args.text("role")}".`);
    const person = { workspaceSlug: args.text("workspace"), email: args.text("email"), name: args.text("name"), role };
    return await withDatabase(async () => {
      const { systemContext } = await import("@/lib/core/system-context");
      const verb = await import("@/lib/users/add-user");
      const { id } = await verb.addUser(systemContext(), person);
      process.stdout.write(`Added ${person.email} to ${person.workspaceSlug} as ${role} (${id}).\n`);
      return 0;
    });
  },
};
