import { seedDemo } from "@/db/demo/seed-demo";
import { migrate } from "@/db/migrate";
import { database } from "@/lib/core/database";
import { env } from "@/lib/core/env";
import { systemContext } from "@/lib/core/system-context";
import { createWorkspace } from "@/lib/workspaces/create-workspace";
import { describeInstance } from "@/lib/workspaces/describe-instance";
import { describeError } from "../../local/describe-error";
import type { Prepared } from "../prepare-database";
import { demoAccess } from "./demo-access";
import { askForOwner } from "./owner";

/** Migrates, fills an empty database, and tells the parent how to get in. */
async function prepare(): Promise<Prepared> {
  const { applied } = await migrate(env().DATABASE_URL);
  if (applied > 0) process.stdout.write(`Migrated the database (${applied} ${applied === 1 ? "step" : "steps"}).\n`);
  const ctx = systemContext();
  if ((await describeInstance(ctx)).workspaces.length === 0) await fill();
  const { workspaces } = await describeInstance(ctx);
  return { demo: await demoAccess(workspaces), workspaceSlugs: workspaces.map((workspace) => workspace.slug) };
}

async function fill(): Promise<void> {
  if (process.env.TERN_DEMO === "0") {
    await createWorkspace(systemContext(), await askForOwner());
    return;
  }
  process.stdout.write("Filling the demo workspace …\n");
  await seedDemo(env().DATABASE_URL);
}

// Nobody waits for the answer any more; an unfinished transaction is rolled back.
process.on("disconnect", () => process.exit(1));
if (process.connected === false) process.exit(1);
// Log lines would stand between the lines meant for a person.
process.env.LOG_LEVEL = "error";
prepare()
  .then(async (result) => {
    await database().$client.end({ timeout: 5 });
    process.send?.(result, () => process.exit(0));
  })
  .catch(async (error: unknown) => {
    process.stderr.write(`${await describeError(error)}\n`);
    process.exit(1);
  });
