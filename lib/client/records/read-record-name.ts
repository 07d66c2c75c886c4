import type { Api } from "@/lib/client/api-client";
import { personName } from "@/lib/client/format/person-name";
import type { RecordKind } from "./record-kind";

/** What the record with this id is called. Throws ApiError NOT_FOUND for one that was deleted. */
export function readRecordName(api: Api, kind: RecordKind, id: string): Promise<string> {
  return reads[kind](api, { params: { id } });
}

type ById = { params: { id: string } };

const reads: Record<RecordKind, (api: Api, input: ById) => Promise<string>> = {
  contact: async (api, input) => {
    const { getContactContract } = await import("@/lib/contracts/contacts");
    return personName((await api.call(getContactContract, input)).data);
  },
  customer: async (api, input) => {
    const { getCustomerContract } = await import("@/lib/contracts/customers");
    return (await api.call(getCustomerContract, input)).data.name;
  },
  deal: async (api, input) => {
    const { getDealContract } = await import("@/lib/contracts/deals");
    return (await api.call(getDealContract, input)).data.name;
  },
};
