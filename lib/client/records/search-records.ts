import type { Api } from "@/lib/client/api-client";
import { personName } from "@/lib/client/format/person-name";
import type { Transfer } from "@/lib/client/send-request";

import type { RecordKind } from "./record-kind";

/** A record as it is offered for choosing: its name, and something that tells it from others of that name. */
export type FoundRecord = { id: string; name: string; note: string };

const mostFound = 8;

/** The newest records whose text has every word of `search`. Contracts are fetched on first use. */
export function searchRecords(api: Api, kind: RecordKind, search: string, transfer?: Transfer): Promise<FoundRecord[]> {
  return searches[kind](api, { search, limit: mostFound }, transfer);
}

type Query = { search: string; limit: number };

const searches: Record<RecordKind, (api: Api, query: Query, transfer?: Transfer) => Promise<FoundRecord[]>> = {
  contact: async (api, query, transfer) => {
    const { listContactsContract } = await import("@/lib/contracts/contacts");
    const { data } = await api.call(listContactsContract, { query }, transfer);
    return data.map((found) => ({ id: found.id, name: personName(found), note: found.email ?? "" }));
  },
  customer: async (api, query, transfer) => {
    const { listCustomersContract } = await import("@/lib/contracts/customers");
    const { data } = await api.call(listCustomersContract, { query }, transfer);
    return data.map(({ id, name, industry, public_id: publicId }) => ({ id, name, note: industry ?? publicId }));
  },
  deal: async (api, query, transfer) => {
    const { listDealsContract } = await import("@/lib/contracts/deals");
    const { data } = await api.call(listDealsContract, { query }, transfer);
    return data.map(({ id, name, placements, public_id: publicId }) => ({
      id,
      name,
      note: placements[0]?.stage_name ?? publicId,
    }));
  },
};
