import { headers } from "next/headers";
import { notFound, redirect } from "next/navigation";
import { cache } from "react";
import type { Account } from "@/lib/auth/load-account";
import { toMe } from "@/lib/auth/to-me";
import type { DataOf } from "@/lib/contracts/define";
import type { getMeContract } from "@/lib/contracts/me";
import { returnPath, signInAddress } from "@/lib/contracts/return-path";
import { scopesOfRole } from "@/lib/contracts/scopes";
import type { Ctx } from "@/lib/core/context";
import { systemContext } from "@/lib/core/system-context";
import { targetHeader } from "./asked-query";
import { currentAccount } from "./current-account";

export type PageContext = { ctx: Ctx; me: DataOf<typeof getMeContract> };

/**
 * What a page of a workspace needs to call verbs on behalf of whoever looks at it. Leads to the sign-in page when nobody
 * is signed in, and to "not found" for a workspace they are no member of. One database query a page, however often
 * layouts and pages ask.
 */
export const pageContext: (slug: string) => Promise<PageContext> = cache(async (slug) => {
  const account = await currentAccount();
  if (!account) redirect(signInAddress(returnPath((await headers()).get(targetHeader) ?? `/w/${slug}`)));
  const workspace = account.workspaces.find((entry) => entry.slug.toLowerCase() === slug.toLowerCase());
  if (!workspace) notFound();
  return { ctx: contextFor(account, workspace), me: toMe(account, workspace, scopesOfRole(workspace.role)) };
});

function contextFor({ userId }: Account, { id, role }: Account["workspaces"][number]): Ctx {
  return { ...systemContext(), actor: { kind: "user", userId, role, scopes: scopesOfRole(role) }, workspaceId: id };
}
