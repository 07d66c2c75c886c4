import type { Command } from "../command";
import { withDatabase } from "../with-database";

export const info: Command = {
  name: "info",
  about: "addresses, workspaces and people of this installation",
  options: { json: { type: "boolean", about: "as one JSON object" } },
  run: (args) =>
    withDatabase(async ({ running }) => {
      const { systemContext } = await import("@/lib/core/system-context");
      const { describeInstance } = await import("@/lib/workspaces/describe-instance");
      const { workspaces } = await describeInstance(systemContext());
      const description = {
        base_url: running?.base_url ?? process.env.APP_URL ?? null,
        mail_viewer_url: running?.mail_viewer_url ?? process.env.MAIL_VIEWER_URL ?? null,
        gmail_viewer_url: running?.google_url ?? process.env.GOOGLE_STAND_IN_URL ?? null,
        workspaces,
      };
      process.stdout.write(`${args.flag("json") ? JSON.stringify(description, null, 2) : asText(description)}\n`);
      return 0;
    }),
};

type Description = {
  base_url: string | null;
  mail_viewer_url: string | null;
  /** Where one looks at what the local Google sent; null beside the real one. */
  gmail_viewer_url: string | null;
  workspaces: { slug: string; name: string; users: { email: string; name: string; role: string }[] }[];
};

function asText({ base_url, mail_viewer_url, gmail_viewer_url, workspaces }: Description): string {
  const people = workspaces.flatMap(({ slug, name, users }) => [
    "",
    `${name} (${slug})`,
    ...users.map((user) => `  ${user.role.padEnd(8)}${user.email}  ${user.name}`),
  ]);
  const addresses = [
    `address      ${base_url ?? "not running"}`,
    `caught mail  ${mail_viewer_url ?? "-"}`,
    `sent Gmail   ${gmail_viewer_url ?? "-"}`,
  ];
  return [...addresses, ...people].join("\n");
}
