import { contacts, counters, customers, deals, memberships, users, workspaces } from "@/db/schema";
import { scopes } from "@/lib/contracts/scopes";
import type { Ctx } from "@/lib/core/context";
import { database } from "@/lib/core/database";
import { newId } from "@/lib/core/ids";
import { systemContext } from "@/lib/core/system-context";

export type TestWorkspace = { ctx: Ctx; userId: string; contactId: string; dealId: string; customerId: string };

/** A workspace with an owner, a contact, a customer and a deal between them; `ctx` acts as an API key of the owner. */
export async function createTestWorkspace(slug = `acme-${newId()}`): Promise<TestWorkspace> {
  const db = database();
  const [workspaceId, userId, contactId, dealId, customerId] = [newId(), newId(), newId(), newId(), newId()];
  const email = `owner@${slug}.test`;
  await db.insert(workspaces).values({ id: workspaceId, slug, name: "Acme" });
  await db.insert(users).values({ id: userId, email, name: "Olive Owner" });
  await db.insert(memberships).values({ workspaceId, userId, role: "owner", email });
  await db
    .insert(contacts)
    .values({ workspaceId, id: contactId, publicId: "C-001", firstName: "Ada", email: "ada@client.test" });
  await db.insert(customers).values({ workspaceId, id: customerId, publicId: "A-001", name: "Client Ltd" });
  await db
    .insert(deals)
    .values({ workspaceId, id: dealId, publicId: "D-001", name: "Big deal", contactId, customerId });
  const kinds = ["contact", "customer", "deal"] as const;
  await db.insert(counters).values(kinds.map((kind) => ({ workspaceId, kind, value: 1 })));
  const actor = { kind: "api_key", keyId: newId(), userId, role: "owner", scopes } as const;
  return { ctx: { ...systemContext(), actor, workspaceId }, userId, contactId, dealId, customerId };
}
