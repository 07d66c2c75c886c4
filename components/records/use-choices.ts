"use client";

import useSWR from "swr";
import { useWorkspace } from "@/components/app/workspace-provider";
import { usePipelineList } from "@/components/deals/use-pipeline-list";
import type { CompanyUser } from "@/lib/contracts/company";
import type { Pipeline } from "@/lib/contracts/pipelines";

const once = { revalidateOnFocus: false, shouldRetryOnError: false } as const;

/** As many as one page of the API has; no form offers more in a plain list. */
const query = { limit: 100 };

/** Who can own a record. */
export function useMembers(isWanted = true): CompanyUser[] {
  return useMemberList(isWanted).data ?? [];
}

/** What a member is called: undefined while that is asked for, null where it is not known, as of those who left. */
export function useMemberName(userId: string | null): string | null | undefined {
  const { data, error } = useMemberList(userId !== null);
  if (userId === null || (error && !data)) return null;
  return data && (data.find((member) => member.user_id === userId)?.name ?? null);
}

/** The pipelines with their stages, first to last. */
export function usePipelines(isWanted = true): Pipeline[] {
  return usePipelineList(isWanted).data ?? [];
}

/** The members of the workspace, and whether they could be read. */
export function useMemberList(isWanted = true) {
  const { api } = useWorkspace();
  const read = async () => {
    const { listCompanyUsersContract } = await import("@/lib/contracts/company");
    return (await api.call(listCompanyUsersContract, { query })).data;
  };
  return useSWR(isWanted ? ["members", api.slug] : null, read, once);
}
