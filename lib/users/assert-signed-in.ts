import type { Ctx } from "@/lib/core/context";
import { AppError } from "@/lib/core/errors";

/** The id of the signed-in user. Throws FORBIDDEN for a key: an account is for its person alone, and for all workspaces. */
export function assertSignedIn(ctx: Ctx): string {
  if (ctx.actor.kind === "user") return ctx.actor.userId;
  throw new AppError({
    code: "FORBIDDEN",
    message: "An account can be changed only by its person, signed in; not with an API key.",
    fix: "Sign in and change it in Settings → Profile.",
  });
}
