import { eq } from "drizzle-orm";
import { users } from "@/db/schema";
import { loadAccount } from "@/lib/auth/load-account";
import { scopesOfRole } from "@/lib/contracts/scopes";
import { systemContext } from "@/lib/core/system-context";
import { connectGmail } from "@/lib/email/gmail/connect-gmail";
import { finishConnecting } from "@/lib/email/gmail/finish-connecting";

export type DemoMember = { workspaceId: string; userId: string; email: string };

/**
 * Takes the whole road of a person's browser: to the local Google's consent page, through it, and back with a code.
 * Throws when that did not end with a connection.
 */
export async function connectDemoGmail({ workspaceId, userId, email }: DemoMember, standInUrl: string): Promise<void> {
  const ctx = systemContext();
  const [user] = await ctx.db.select({ epoch: users.sessionEpoch }).from(users).where(eq(users.id, userId));
  const role = (await loadAccount(userId))?.workspaces.find(({ id }) => id === workspaceId)?.role;
  if (!user || !role) throw new Error("the owner is no member");
  const actor = { kind: "user", userId, role, scopes: scopesOfRole(role) } as const;
  const begun = await connectGmail({ ...ctx, workspaceId, actor }, {});
  const query = await consent(new URL(begun.data.authorization_url).searchParams, email, standInUrl);
  const session = { userId, epoch: user.epoch };
  const { result } = await finishConnecting(ctx, { sealed: begun.cookie?.value ?? null, session, query });
  if (result !== "connected") throw new Error(`it ended as "${result}"`);
}

/** Ticks everything, presses the account's button, and tells what Google sends the browser back with. */
async function consent(request: URLSearchParams, account: string, standInUrl: string): Promise<URLSearchParams> {
  const form = new URLSearchParams({ request: request.toString(), account });
  for (const scope of request.get("scope")?.split(" ") ?? []) form.append("scope", scope);
  const answer = await fetch(`${standInUrl}/o/oauth2/v2/auth/decision`, {
    method: "POST",
    body: form,
    redirect: "manual",
    signal: AbortSignal.timeout(10_000),
  });
  return new URL(answer.headers.get("location") ?? standInUrl).searchParams;
}
