import { useMemo } from "react";
import useSWR from "swr";
import { useWorkspace } from "@/components/app/workspace-provider";
import { chooseIdentity, type Identity, listIdentities } from "@/lib/client/compose/identities";
import { emailCapabilitiesContract } from "@/lib/contracts/email-capabilities";

export type IdentityChoice = {
  all: Identity[];
  /** Who the mail is from; null while loading, and when nobody can send. */
  current: Identity | null;
  isLoading: boolean;
  hasFailed: boolean;
  retry: () => void;
};

/** Who may send, asked when the dialog opens and shown from memory meanwhile. */
export function useIdentities(preferredId: string | null): IdentityChoice {
  const { api } = useWorkspace();
  const { data, error, isLoading, mutate } = useSWR(
    ["email-capabilities", api.slug],
    async () => (await api.call(emailCapabilitiesContract)).data,
  );
  const all = useMemo(() => (data ? listIdentities(data) : []), [data]);
  return {
    all,
    current: chooseIdentity(all, preferredId),
    isLoading,
    hasFailed: Boolean(error) && !data,
    retry: () => void mutate(),
  };
}
