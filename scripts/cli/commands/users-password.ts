import { randomBytes } from "node:crypto";
import type { Command } from "../command";
import { withDatabase } from "../with-database";

export const setPassword: Command = {
  name: "users password",
  about: "give a person another password; ends their sessions",
  options: {
    email: { type: "string", value: "EMAIL", about: "whose", isRequired: true },
    password: { type: "string", value: "PASSWORD", about: "which (default: a random one, which is printed)" },
  },
  async run(args) {
    const email = args.text("email");
    const given = args.optional("password");
    const password = given ?? randomBytes(12).toString("base64url");
    return await withDatabase(async () => {
      const { systemContext } = await import("@/lib/core/system-context");
      const verb = await import("@/lib/users/set-password");
      await verb.setPassword(systemContext(), { email, password });
      process.stdout.write(given === undefined ? `${password}\n` : `${email} has another password now.\n`);
      return 0;
    });
  },
};
