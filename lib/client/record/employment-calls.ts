import type { Api } from "@/lib/client/api-client";

/** Who works where. */
export type Employment = { contactId: string; customerId: string };

type Details = { job_title?: string | null; is_primary?: boolean };

export async function linkEmployer(api: Api, { contactId, customerId }: Employment, details: Details): Promise<void> {
  const { linkEmployerContract } = await import("@/lib/contracts/contact-employers");
  await api.call(linkEmployerContract, { params: { id: contactId }, body: { customer_id: customerId, ...details } });
}

export async function unlinkEmployer(api: Api, { contactId, customerId }: Employment): Promise<void> {
  const { unlinkEmployerContract } = await import("@/lib/contracts/contact-employers");
  await api.call(unlinkEmployerContract, { params: { id: contactId, customer_id: customerId } });
}
