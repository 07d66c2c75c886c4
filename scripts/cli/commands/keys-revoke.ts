import type { Command } from "../command";
import { withDatabase } from "../with-database";

export const revokeKey: Command = {
  name: "keys revoke",
  about: "end an API key at once",
  positionals: ["ID"],
  options: {},
  run: (args) =>
    withDatabase(async () => {
      const { systemContext } = await import("@/lib/core/system-context");
      const verb = await import("@/lib/api-keys/revoke-key");
      const [id = ""] = args.positionals;
      await verb.revokeKey(systemContext(), { id });
      process.stdout.write(`Revoked ${id}.\n`);
      return 0;
    }),
};
