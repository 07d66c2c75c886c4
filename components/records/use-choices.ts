"use client";

import useSWR from "swr";
import { useWorkspace } from "@/components/app/workspace-provider";
import type { CompanyUser } from "@/lib/contracts/company";
import type { Pipeline } from "@/lib/contracts/pipelines";

const once = { revalidateOnFocus: false, shouldRetryOnError: false } as const;

/** As many as one page of the API has; no form offers more in a plain list. */
const query = { limit: 100 };

/** Who can own a record. */
export function useMembers(isWanted = true): CompanyUser[] {
  const { api } = useWorkspace();
  const read = async () => {
    const { listCompanyUsersContract } = await import("@/lib/contracts/company");
    return (await api.call(listCompanyUsersContract, { query })).data;
  };
  return useSWR(isWanted ? ["members", api.slug] : null, read, once).data ?? [];
}

/** The pipelines with their stages, first to last. */
export function usePipelines(isWanted = true): Pipeline[] {
  const { api } = useWorkspace();
  const read = async () => {
    const { listPipelinesContract } = await import("@/lib/contracts/pipelines");
    return (await api.call(listPipelinesContract, { query })).data;
  };
  return useSWR(isWanted ? ["pipelines", api.slug] : null, read, once).data ?? [];
}
