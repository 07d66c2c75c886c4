import type { Command } from "../command";
import { withDatabase } from "../with-database";

export const listKeys: Command = {
  name: "keys list",
  about: "the API keys of a workspace, with the ids that keys revoke takes",
  options: { workspace: { type: "string", value: "SLUG", about: "the workspace", isRequired: true } },
  run: (args) =>
    withDatabase(async () => {
      const { systemContext } = await import("@/lib/core/system-context");
      const verb = await import("@/lib/api-keys/list-keys");
      const keys = await verb.listKeys(systemContext(), { workspaceSlug: args.text("workspace") });
      for (const key of keys) {
        const state = key.revokedAt ? "revoked" : key.expiresAt && key.expiresAt <= new Date() ? "expired" : "active";
        process.stdout.write(`${key.id}  ${state.padEnd(7)}  ${key.prefix}…  ${key.owner}  ${key.name}\n`);
      }
      return 0;
    }),
};
