import { useCallback, useMemo } from "react";
import useSWR from "swr";
import { useWorkspace } from "@/components/app/workspace-provider";
import { chooseIdentity, type IdentityWish, listIdentities } from "@/lib/client/compose/identities";
import type { Capabilities, Identity } from "@/lib/client/compose/identity";
import { emailCapabilitiesContract } from "@/lib/contracts/email-capabilities";

export type IdentityChoice = {
  /** Who can send as what; null while loading. */
  capabilities: Capabilities | null;
  all: Identity[];
  /** Who the mail is from, though perhaps no longer usable; null while loading, and when nobody can send. */
  current: Identity | null;
  isLoading: boolean;
  hasFailed: boolean;
  /** Asks once more; null if that failed. */
  reload: () => Promise<Capabilities | null>;
};

/** Who may send, asked when the dialog opens and shown from memory meanwhile. */
export function useIdentities(wish: IdentityWish): IdentityChoice {
  const { api } = useWorkspace();
  const { data, error, isLoading, mutate } = useSWR(
    ["email-capabilities", api.slug],
    async () => (await api.call(emailCapabilitiesContract)).data,
  );
  const all = useMemo(() => (data ? listIdentities(data) : []), [data]);
  const reload = useCallback(async () => (await mutate().catch(() => undefined)) ?? null, [mutate]);
  return {
    capabilities: data ?? null,
    all,
    current: chooseIdentity(all, wish),
    isLoading,
    hasFailed: Boolean(error) && !data,
    reload,
  };
}
