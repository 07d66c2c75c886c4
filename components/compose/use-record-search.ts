import useSWR from "swr";
import { useWorkspace } from "@/components/app/workspace-provider";
import { useDebounced } from "@/components/ui/use-debounced";
import type { Api } from "@/lib/client/api-client";
import type { LinkedRecord, LinkKind } from "@/lib/client/compose/compose-request";
import { listContactsContract } from "@/lib/contracts/contacts";
import { listCustomersContract } from "@/lib/contracts/customers";
import { listDealsContract } from "@/lib/contracts/deals";

export type FoundRecord = LinkedRecord & { kind: LinkKind; hint: string };

/** Records of the given kinds that fit what is typed; the newest when nothing is. */
export function useRecordSearch(typed: string, kinds: readonly LinkKind[]) {
  const { api } = useWorkspace();
  const search = useDebounced(typed.trim(), 160);
  const { data, isLoading, error } = useSWR(
    ["compose-records", api.slug, search, ...kinds],
    async () => (await Promise.all(kinds.map((kind) => readers[kind](api, search)))).flat(),
    { keepPreviousData: true },
  );
  return { records: data ?? [], isLoading, hasFailed: Boolean(error) };
}

const readers: Record<LinkKind, (api: Api, search: string) => Promise<FoundRecord[]>> = {
  contact: async (api, search) => {
    const query = { search, limit: 5, fields: "first_name,last_name,email" };
    const { data } = await api.call(listContactsContract, { query });
    return data.map(({ id, first_name: first, last_name: last, email }) => ({
      kind: "contact",
      id,
      name: [first, last].filter(Boolean).join(" "),
      hint: email ?? "",
    }));
  },
  deal: async (api, search) => {
    const { data } = await api.call(listDealsContract, { query: { search, limit: 5 } });
    return data.map(({ id, name, public_id: publicId }) => ({ kind: "deal", id, name, hint: publicId }));
  },
  customer: async (api, search) => {
    const { data } = await api.call(listCustomersContract, { query: { search, limit: 5 } });
    return data.map(({ id, name, public_id: publicId }) => ({ kind: "customer", id, name, hint: publicId }));
  },
};
