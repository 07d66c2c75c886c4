"use client";

import useSWR from "swr";
import { useWorkspace } from "@/components/app/workspace-provider";

/** The pipelines with their stages, and whether they could be read. */
export function usePipelineList(isWanted = true) {
  const { api } = useWorkspace();
  const read = async () => {
    const { listPipelinesContract } = await import("@/lib/contracts/pipelines");
    return (await api.call(listPipelinesContract, { query: { limit: 100 } })).data;
  };
  return useSWR(isWanted ? ["pipelines", api.slug] : null, read, {
    revalidateOnFocus: false,
    shouldRetryOnError: false,
  });
}
