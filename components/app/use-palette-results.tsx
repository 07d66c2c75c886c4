"use client";

import { CircleDollarSign } from "lucide-react";
import { type ReactNode, useDeferredValue } from "react";
import useSWR from "swr";
import { Avatar } from "@/components/ui/avatar";
import type { Api } from "@/lib/client/api-client";
import { routes } from "@/lib/client/routes";
import { listContactsContract } from "@/lib/contracts/contacts";
import { listCustomersContract } from "@/lib/contracts/customers";
import { listDealsContract } from "@/lib/contracts/deals";
import { useWorkspace } from "./workspace-provider";

type PaletteRecord = { id: string; name: string; note: string; href: string; icon: ReactNode };

type PaletteGroup = { heading: string; records: PaletteRecord[] };

/** More than any name has; the API takes no more. */
const longestQuery = 200;

/** Records that match what is typed; the previous ones stay until the next are there. */
export function usePaletteResults(typed: string): { groups: PaletteGroup[]; isStale: boolean; failed: boolean } {
  const { api } = useWorkspace();
  const wanted = typed.trim().slice(0, longestQuery);
  const query = useDeferredValue(wanted);
  const { data, error, isLoading } = useSWR(["palette", api.slug, query], () => findRecords(api, query), {
    keepPreviousData: true,
    dedupingInterval: 2_000,
    revalidateOnFocus: false,
    shouldRetryOnError: false,
  });
  const failed = error !== undefined;
  return { groups: failed ? [] : (data ?? []), isStale: isLoading || query !== wanted, failed };
}

/** How many of each kind are shown. */
const perKind = 5;

async function findRecords(api: Api, search: string): Promise<PaletteGroup[]> {
  const query = { search, limit: perKind };
  const [contacts, customers, deals] = await Promise.all([
    api.call(listContactsContract, { query }),
    api.call(listCustomersContract, { query }),
    api.call(listDealsContract, { query }),
  ]);
  const groups: PaletteGroup[] = [
    {
      heading: search === "" ? "Newest contacts" : "Contacts",
      records: contacts.data.map(({ id, first_name: first = "", last_name: last, email }) => {
        const name = [first, last].filter(Boolean).join(" ");
        const href = routes.contact(api.slug, id);
        return { id, name, note: email ?? "", href, icon: <Avatar name={name} size="sm" /> };
      }),
    },
    {
      heading: "Customers",
      records: customers.data.map(({ id, name, industry }) => ({
        id,
        name,
        note: industry ?? "",
        href: routes.customer(api.slug, id),
        icon: <Avatar name={name} shape="company" size="sm" />,
      })),
    },
    {
      heading: "Deals",
      records: deals.data.map(({ id, name, placements }) => ({
        id,
        name,
        note: placements[0]?.stage_name ?? "",
        href: routes.deal(api.slug, id),
        icon: <CircleDollarSign aria-hidden className="size-5 p-0.5 text-ink-3" />,
      })),
    },
  ];
  return groups.filter(({ records }) => records.length > 0);
}
