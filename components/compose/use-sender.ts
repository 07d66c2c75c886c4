import { useEffect, useState } from "react";
import { useWorkspace } from "@/components/app/workspace-provider";
import type { ComposeRequest } from "@/lib/client/compose/compose-request";
import type { DraftFields } from "@/lib/client/compose/draft";
import { draftKey } from "@/lib/client/compose/draft-key";
import { lastIdentity } from "@/lib/client/compose/last-identity";
import { type IdentityChoice, useIdentities } from "./use-identities";

/**
 * Who the mail is from. Once somebody is found who can send, the draft holds on to them: what makes another identity
 * the first choice later does not change whose mail this is.
 */
export function useSender(
  { record, reply }: ComposeRequest,
  { identityId }: DraftFields,
  changeFields: (patch: Pick<DraftFields, "identityId">) => void,
): IdentityChoice {
  const { slug, me } = useWorkspace();
  const [lastId] = useState(() => lastIdentity(draftKey(slug, me.user.id, record)));
  const identities = useIdentities({ chosenId: identityId, addresses: reply?.ourAddresses ?? [], lastId });
  const foundId = identities.current?.id ?? null;
  useEffect(() => {
    if (identityId === null && foundId !== null) changeFields({ identityId: foundId });
  }, [identityId, foundId, changeFields]);
  return identities;
}
