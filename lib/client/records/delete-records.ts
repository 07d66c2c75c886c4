import type { Api } from "@/lib/client/api-client";
import { limits } from "@/lib/contracts/limits";
import type { RecordKind } from "./record-kind";

export type BulkAction = "delete" | "restore";

/** Deletes or restores records of one kind, as many requests as it takes; each is whole or not at all. Throws ApiError. */
export async function changeRecords(
  api: Api,
  kind: RecordKind,
  action: BulkAction,
  ids: readonly string[],
): Promise<void> {
  const contract = await bulkContracts[kind]();
  for (let from = 0; from < ids.length; from += limits.bulkIds) {
    await api.call(contract, { body: { action, ids: ids.slice(from, from + limits.bulkIds) } });
  }
}

const bulkContracts = {
  contact: async () => (await import("@/lib/contracts/contacts-import")).bulkContactsContract,
  customer: async () => (await import("@/lib/contracts/customers-import")).bulkCustomersContract,
  deal: async () => (await import("@/lib/contracts/deal-actions")).bulkDealsContract,
};
