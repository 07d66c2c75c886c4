import { demoOwnerEmail, demoSlug } from "@/db/demo/seed-demo";
import { createKey } from "@/lib/api-keys/create-key";
import { authenticateApiKey } from "@/lib/auth/authenticate-api-key";
import { scopes } from "@/lib/contracts/scopes";
import { database } from "@/lib/core/database";
import { systemContext } from "@/lib/core/system-context";
import type { describeInstance } from "@/lib/workspaces/describe-instance";
import type { DemoAccess } from "../prepare-database";
import { demoGmail } from "./demo-gmail";
import { demoPassword } from "./demo-password";

type Workspace = Awaited<ReturnType<typeof describeInstance>>["workspaces"][number];

/**
 * A key and a linked contact, deal and customer of the demo workspace, for the example that start prints.
 * Null when there is no demo workspace here: no key is ever made for a workspace that is not the demo.
 */
export async function demoAccess(workspaces: Workspace[]): Promise<DemoAccess | null> {
  const demo = workspaces.find((workspace) => workspace.slug === demoSlug);
  const owner = demo?.users.find((user) => user.email === demoOwnerEmail);
  if (!demo?.sample || !owner) return null;
  const toEmail = await emailOfContact(demo.id, demo.sample.contact_id);
  if (toEmail === undefined) return null;
  const ownerPassword = await demoPassword(demoOwnerEmail, process.env.TERN_DEMO_PASSWORD);
  const apiKey = await usableKey(demo.id);
  const personal = await demoGmail({ workspaceId: demo.id, userId: owner.id, email: demoOwnerEmail });
  return { ownerEmail: demoOwnerEmail, ownerPassword, apiKey, toEmail, sample: demo.sample, personal };
}

/** The key of earlier starts as long as it opens this very database's demo, else a new one. */
async function usableKey(workspaceId: string): Promise<string> {
  const known = process.env.TERN_DEMO_API_KEY;
  if (known && (await opens(known, workspaceId))) return known;
  const input = {
    workspaceSlug: demoSlug,
    userEmail: demoOwnerEmail,
    name: "npm start",
    scopes: [...scopes],
    expiresAt: null,
  };
  return (await createKey(systemContext(), input)).key;
}

async function opens(key: string, workspaceId: string): Promise<boolean> {
  try {
    return (await authenticateApiKey(key, "calls")).workspaceId === workspaceId;
  } catch {
    return false;
  }
}

async function emailOfContact(workspaceId: string, contactId: string): Promise<string | undefined> {
  const [contact] = await database().$client<{ email: string | null }[]>`
    select email from contacts where workspace_id = ${workspaceId} and id = ${contactId}`;
  return contact?.email ?? undefined;
}
