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
      await seedBulk(databaseUrl, { slug, ...amounts });
      const seconds = ((Date.now() - startedAt) / 1000).toFixed(1);
      process.stdout.write(
        `Made ${amounts.contacts} contacts, ${amounts.deals} deals and ${amounts.activities} activities in ${slug} in ${seconds} s.\n`,
      );
      return 0;
    });
  },
};
