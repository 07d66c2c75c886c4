import { useWorkspace } from "@/components/app/workspace-provider";
import { explainError } from "@/lib/client/explain-error";
import { listGmailConnectionsContract, refreshGmailConnectionContract } from "@/lib/contracts/gmail-connections";
import { useComposerContext } from "./composer-context";

/** Has Google asked which addresses one's mailbox sends as now, for whoever has just verified one. */
export function useReadAliases(): () => Promise<void> {
  const { api, me } = useWorkspace();
  const { identities, setNote, setProblem } = useComposerContext();
  return async () => {
    try {
      const { data } = await api.call(listGmailConnectionsContract, { query: { limit: 100 } });
      const own = data.find((connection) => connection.user_id === me.user.id);
      if (own) await api.call(refreshGmailConnectionContract, { params: { id: own.id } });
      setNote("Your addresses were read from Gmail again.");
    } catch (error) {
      setProblem("from", explainError(error));
    }
    await identities.reload();
  };
}
