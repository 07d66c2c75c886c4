import { database } from "@/lib/core/database";
import { within } from "@/lib/core/deadline";
import type { KeepDraft } from "@/lib/email/providers/provider";

/** Writes a draft's handle onto the message's row before the draft leaves. Throws when that is not certain. */
export function keepDraftOf(workspaceId: string, messageId: string): KeepDraft {
  return async (draftRef) => {
    const kept = await within(
      4_500,
      database().$client`
        update email_messages set provider_draft_ref = ${draftRef}
        where workspace_id = ${workspaceId} and id = ${messageId} and state = 'sending'
        returning id`,
    );
    if (kept.length !== 1) throw new Error("The message is no longer being sent.");
  };
}
