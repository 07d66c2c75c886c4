import { useMemo } from "react";
import useSWR from "swr";
import { useWorkspace } from "@/components/app/workspace-provider";
import { useDebounced } from "@/components/ui/use-debounced";
import type { Api } from "@/lib/client/api-client";
import type { Person } from "@/lib/client/compose/compose-request";
import { rankPeople } from "@/lib/client/compose/rank-people";
import { listContactsContract } from "@/lib/contracts/contacts";
import { useComposerContext } from "./composer-context";

const nobody: Person[] = [];

/** People for what is being typed: the record's at once, the workspace's a moment later. */
export function useSuggestions(typed: string): Person[] {
  const { api } = useWorkspace();
  const { request, fields } = useComposerContext();
  const search = useDebounced(typed.trim(), 160);
  const { data = nobody } = useSWR(
    search === "" ? null : ["compose-people", api.slug, search],
    () => searchPeople(api, search),
    { keepPreviousData: true },
  );
  return useMemo(() => {
    const near = [...(request.to ?? []), ...(request.people ?? [])];
    return rankPeople(typed.trim(), near, data, [...fields.to, ...fields.cc, ...fields.bcc]);
  }, [typed, data, request, fields.to, fields.cc, fields.bcc]);
}

async function searchPeople(api: Api, search: string): Promise<Person[]> {
  const query = { search, limit: 8, fields: "first_name,last_name,email" };
  const { data } = await api.call(listContactsContract, { query });
  return data.flatMap(({ first_name: first, last_name: last, email }) =>
    email ? [{ email, name: [first, last].filter(Boolean).join(" ") || null }] : [],
  );
}
