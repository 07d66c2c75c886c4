import { UserError } from "../../local/user-error";
import type { Command } from "../command";
import { withDatabase } from "../with-database";

export const seed: Command = {
  name: "seed",
  about: "fill a workspace with made-up records",
  options: {
    workspace: { type: "string", value: "SLUG", about: "the workspace", isRequired: true },
    contacts: { type: "string", value: "N", about: "how many contacts", isRequired: true },
    deals: { type: "string", value: "N", about: "how many deals", isRequired: true },
    activities: { type: "string", value: "N", about: "how many activities", isRequired: true },
  },
  run(args) {
    const slug = args.text("workspace");
    const amounts = {
      contacts: args.count("contacts"),
      deals: args.count("deals"),
      activities: args.count("activities"),
    };
    return withDatabase(async ({ databaseUrl }) => {
      const startedAt = Date.now();
      const { seedBulk } = await import("@/db/demo/seed-bulk");
      await seedBulk(databaseUrl, { slug, ...amounts }).catch(explained);
      const seconds = ((Date.now() - startedAt) / 1000).toFixed(1);
      process.stdout.write(
        `Made ${amounts.contacts} contacts, ${amounts.deals} deals and ${amounts.activities} activities in ${slug} in ${seconds} s.\n`,
      );
      return 0;
    });
  },
};

/** The seeder says what it cannot do in plain errors; anything of another class is a defect and keeps its stack. */
function explained(error: unknown): never {
  if (error instanceof Error && error.constructor === Error) throw new UserError(error.message);
  throw error;
}
