import type { Api } from "@/lib/client/api-client";
import type { RecordKind } from "@/lib/client/records/record-kind";
import type { Contact } from "@/lib/contracts/contacts";
import type { Customer } from "@/lib/contracts/customers";
import type { NamedDeal } from "@/lib/contracts/deals";
import type { RecordCalls } from "./record-store";
import { updateDeal } from "./update-deal";

export type RecordOf = { contact: Contact; customer: Customer; deal: NamedDeal };

type CallsOf<Kind extends RecordKind> = RecordCalls<RecordOf[Kind]> & { remove: (id: string) => Promise<void> };

/** How each kind of record is written. Contracts are fetched with the first write, not with the page. */
export const recordCalls: { [Kind in RecordKind]: (api: Api) => CallsOf<Kind> } = {
  contact: (api) => ({
    update: async ({ id, version }, body) => {
      const { updateContactContract } = await import("@/lib/contracts/contacts");
      const headers = { if_match: String(version) };
      return (await api.call(updateContactContract, { params: { id }, headers, body })).data;
    },
    remove: async (id) => {
      const { deleteContactContract } = await import("@/lib/contracts/contacts");
      await api.call(deleteContactContract, { params: { id } });
    },
    restore: async ({ id }) => {
      const { restoreContactContract } = await import("@/lib/contracts/contacts");
      return (await api.call(restoreContactContract, { params: { id } })).data;
    },
  }),
  customer: (api) => ({
    update: async ({ id, version }, body) => {
      const { updateCustomerContract } = await import("@/lib/contracts/customers");
      const headers = { if_match: String(version) };
      return (await api.call(updateCustomerContract, { params: { id }, headers, body })).data;
    },
    remove: async (id) => {
      const { deleteCustomerContract } = await import("@/lib/contracts/customers");
      await api.call(deleteCustomerContract, { params: { id } });
    },
    restore: async ({ id }) => {
      const { restoreCustomerContract } = await import("@/lib/contracts/customers");
      return (await api.call(restoreCustomerContract, { params: { id } })).data;
    },
  }),
  deal: (api) => ({
    update: (deal, change) => updateDeal(api, deal, change),
    remove: async (id) => {
      const { deleteDealContract } = await import("@/lib/contracts/deal-actions");
      await api.call(deleteDealContract, { params: { id } });
    },
    restore: async ({ id }) => {
      const { restoreDealContract } = await import("@/lib/contracts/deal-actions");
      return (await api.call(restoreDealContract, { params: { id } })).data;
    },
  }),
};
