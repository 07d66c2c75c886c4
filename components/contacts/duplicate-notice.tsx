"use client";

import useSWR from "swr";
import { useWorkspace } from "@/components/app/workspace-provider";
import { useDebounced } from "@/components/ui/use-debounced";
import { personName } from "@/lib/client/format/person-name";
import { routes } from "@/lib/client/routes";
import { listContactsContract } from "@/lib/contracts/contacts";
import { parseMailbox } from "@/lib/contracts/email-address";

/** People share addresses, so this is worth a word and no more. `self`: the contact that is being edited. */
export function DuplicateNotice({ email, self }: { email: string; self: string | null }) {
  const { api, slug } = useWorkspace();
  const address = useDebounced(email.trim().toLowerCase(), 400);
  const { data } = useSWR(
    parseMailbox(address).ok ? ["contacts-by-email", slug, address] : null,
    () => api.call(listContactsContract, { query: { search: address, limit: 10 } }),
    { revalidateOnFocus: false, shouldRetryOnError: false },
  );
  const other = data?.data.find((found) => found.id !== self && found.email?.toLowerCase() === address);
  return (
    <p role="status" className="mt-1 text-ink-2 text-xs empty:hidden">
      {other && (
        <>
          <span dir="auto">{personName(other)}</span> already has this address.{" "}
          <a href={routes.contact(slug, other.id)} target="_blank" className="text-accent underline" rel="noreferrer">
            Open in a new tab
          </a>
        </>
      )}
    </p>
  );
}
