import { eq, sql } from "drizzle-orm";
import { z } from "zod";
import { counters, memberships, pipelines, stages, users, workspaces } from "@/db/schema";
import { hashPassword } from "@/lib/auth/password";
import { mailbox } from "@/lib/contracts/mailbox";
import { newPassword } from "@/lib/contracts/password";
import { line } from "@/lib/contracts/primitives";
import { checked } from "@/lib/core/checked";
import type { InstanceCtx } from "@/lib/core/context";
import { invalidFields } from "@/lib/core/errors";
import { newId } from "@/lib/core/ids";
import { withTransaction } from "@/lib/core/transaction";

const input = z.strictObject({
  slug: z
    .string()
    .regex(/^[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])?$/, "must be 1–40 lower-case letters, digits and hyphens"),
  name: line(200),
  owner: z.strictObject({
    email: mailbox,
    name: line(200),
    password: newPassword,
  }),
});

const firstStages = [
  { name: "New", color: "#64748b" },
  { name: "Contacted", color: "#0e7490" },
  { name: "Proposal", color: "#b45309" },
  { name: "Negotiation", color: "#7c3aed" },
];

/**
 * Makes an empty workspace with its owner and a first pipeline. A person who is known already keeps name and password.
 * Throws VALIDATION_ERROR for a slug that is taken or a field that is not valid.
 */
export async function createWorkspace(
  ctx: InstanceCtx,
  given: z.input<typeof input>,
): Promise<{ id: string; slug: string; ownerId: string }> {
  const { slug, name, owner } = checked(input, given);
  return withTransaction(ctx, async (tx) => {
    const [taken] = await tx.db
      .select({ id: workspaces.id })
      .from(workspaces)
      .where(eq(sql`lower(${workspaces.slug})`, slug));
    if (taken) throw invalidFields({ slug: [`“${slug}” is taken; choose another`] });
    const id = newId();
    await tx.db.insert(workspaces).values({ id, slug, name });
    const ownerId = await findOrAddOwner(tx, owner);
    await tx.db.insert(memberships).values({ workspaceId: id, userId: ownerId, role: "owner", email: owner.email });
    await tx.db
      .insert(counters)
      .values((["contact", "customer", "deal"] as const).map((kind) => ({ workspaceId: id, kind })));
    await addFirstPipeline(tx, id);
    return { id, slug, ownerId };
  });
}

async function findOrAddOwner(tx: InstanceCtx, owner: z.output<typeof input>["owner"]): Promise<string> {
  const [known] = await tx.db
    .select({ id: users.id })
    .from(users)
    .where(eq(sql`lower(${users.email})`, owner.email.toLowerCase()));
  if (known) return known.id;
  const id = newId();
  await tx.db
    .insert(users)
    .values({ id, email: owner.email, name: owner.name, passwordHash: await hashPassword(owner.password) });
  return id;
}

async function addFirstPipeline(tx: InstanceCtx, workspaceId: string): Promise<void> {
  const pipelineId = newId();
  await tx.db.insert(pipelines).values({ workspaceId, id: pipelineId, name: "Sales", position: 0 });
  await tx.db
    .insert(stages)
    .values(firstStages.map((stage, position) => ({ ...stage, workspaceId, id: newId(), pipelineId, position })));
}
