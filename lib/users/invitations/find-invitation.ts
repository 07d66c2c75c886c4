import type { OpenInvitation } from "@/lib/contracts/invitations";
import type { InstanceCtx } from "@/lib/core/context";
import { AppError } from "@/lib/core/errors";
import { readInvitation } from "./read-invitation";

/** What an invitation's link is for; null when it cannot be used. */
export async function findInvitation(ctx: InstanceCtx, { token }: { token: string }): Promise<OpenInvitation | null> {
  try {
    return (await readInvitation(ctx, { token })).data;
  } catch (err) {
    if (err instanceof AppError && err.code === "NOT_FOUND") return null;
    throw err;
  }
}
