import { execFileSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { join } from "node:path";
import { z } from "zod";
import { repoRoot } from "@/scripts/local/paths";

const info = z.object({
  base_url: z.string(),
  workspaces: z.array(z.object({ slug: z.string(), sample: z.object({ contact_id: z.string() }).nullable() })),
});

export type Scene = { baseUrl: string; email: string; password: string; small: string; large: string };

/** Two workspaces of the running installation, each with one contact: one with 10 activities, one with 10,000. */
export function setScene(): Scene {
  const run = randomBytes(4).toString("hex");
  const email = `bench-${run}@tern.test`;
  const password = randomBytes(12).toString("hex");
  const make = (slug: string, activities: number) => {
    tern("workspaces", "create", "--slug", slug, "--name", slug, "--owner", email, "--password", password);
    tern("seed", "--workspace", slug, "--contacts", "1", "--deals", "1", "--activities", String(activities));
  };
  const [small, large] = [`bench-small-${run}`, `bench-large-${run}`];
  make(small, 10);
  make(large, 10_000);
  const { base_url: baseUrl, workspaces } = info.parse(JSON.parse(tern("info", "--json")));
  const contactPage = (slug: string) => {
    const id = workspaces.find((entry) => entry.slug === slug)?.sample?.contact_id;
    if (!id) throw new Error(`the workspace ${slug} has no contact to look at`);
    return `${baseUrl}/w/${slug}/contacts/${id}`;
  };
  return { baseUrl, email, password, small: contactPage(small), large: contactPage(large) };
}

function tern(...args: string[]): string {
  return execFileSync(process.execPath, [join(repoRoot, "scripts", "tern.mjs"), ...args], {
    cwd: repoRoot,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "inherit"],
  });
}
