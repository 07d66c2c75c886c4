import type { Problem } from "@/lib/client/compose/problem";
import { useComposerContext } from "./composer-context";

/** What is wrong with who the mail is from: what Send was told, else what can be seen without it. */
export function useFromProblem(): Problem | undefined {
  const { identities, problems, fields } = useComposerContext();
  const { current, all, isLoading, hasFailed, capabilities } = identities;
  if (hasFailed) return { text: "The senders could not be loaded.", tone: "error" };
  if (problems.from || isLoading) return problems.from;
  if (current && !current.usable) {
    const { route, reason } = current;
    const isOwn = route.mode === "personal";
    return {
      text: reason ?? "This sender cannot be used now.",
      tone: "hint",
      ...(isOwn && { remedy: { kind: "connectGmail", userId: route.sender_user_id, isAgain: true } }),
    };
  }
  if (current) return undefined;
  const isGone = fields.identityId !== null;
  if (isGone) return { text: "The sender of this draft is no longer there. Choose another one.", tone: "hint" };
  if (all.length > 0) {
    return { text: "None of the senders can be used at the moment. Open the list to see why.", tone: "hint" };
  }
  const userId = capabilities?.authenticated_user.user_id ?? null;
  return {
    text: "Nobody can send yet. Connect your Gmail, or set up company mail in Settings → Email.",
    tone: "hint",
    remedy: { kind: "connectGmail", userId, isAgain: false },
  };
}
