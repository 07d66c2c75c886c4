/** The records that something is filed on. */
export type Links = { contactId: string | null; dealId: string | null; customerId: string | null };

/** One entry a record, each with exactly one target, as `activity_links` and `email_thread_links` hold them. */
export function linkTargets({ contactId, dealId, customerId }: Links) {
  return [
    ...(contactId ? [{ contactId }] : []),
    ...(dealId ? [{ dealId }] : []),
    ...(customerId ? [{ customerId }] : []),
  ];
}
