import { useEffect } from "react";
import useSWR from "swr";
import { useWorkspace } from "@/components/app/workspace-provider";
import type { DraftFields } from "@/lib/client/compose/draft";
import type { Capabilities } from "@/lib/client/compose/identity";
import { ourAddresses } from "@/lib/client/compose/own-identities";
import { withoutAddresses } from "@/lib/client/compose/reply-recipients";
import { getEmailThreadContract } from "@/lib/contracts/email-threads";

type Options = {
  fields: DraftFields;
  /** It was just begun, so that nobody has chosen its recipients yet. */
  isFresh: boolean;
  capabilities: Capabilities | null;
  changeFields: (patch: (present: DraftFields) => Partial<DraftFields>) => void;
};

/** What an answer has from its conversation: the records it will be filed on; and none of our own addresses in Cc. */
export function useConversation({ fields, isFresh, capabilities, changeFields }: Options): void {
  const { api } = useWorkspace();
  const threadId = fields.reply?.threadId ?? null;
  const { data: thread } = useSWR(
    threadId === null ? null : ["email-thread", api.slug, threadId],
    async () => (await api.call(getEmailThreadContract, { params: { id: threadId ?? "" } })).data,
    { shouldRetryOnError: false, revalidateOnFocus: false },
  );

  useEffect(() => {
    if (!thread) return;
    const { contacts, deals, customers } = thread.linked_entities;
    const [contact, deal, customer] = [contacts[0], deals[0], customers[0]];
    changeFields(() => ({
      links: { ...(contact && { contact }), ...(deal && { deal }), ...(customer && { customer }) },
    }));
  }, [thread, changeFields]);

  const mayPrune = isFresh && threadId !== null && capabilities !== null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when they are first known; later it is the writer's choice
  useEffect(() => {
    if (mayPrune) changeFields(({ cc }) => ({ cc: withoutAddresses(cc, ourAddresses(capabilities)) }));
  }, [mayPrune]);
}
