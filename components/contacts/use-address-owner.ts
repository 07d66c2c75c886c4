"use client";

import { useEffect, useRef, useState } from "react";
import useSWR from "swr";
import { useWorkspace } from "@/components/app/workspace-provider";
import { useDebounced } from "@/components/ui/use-debounced";
import type { personName } from "@/lib/client/format/person-name";
import { listContactsContract } from "@/lib/contracts/contacts";
import { parseMailbox } from "@/lib/contracts/email-address";

/** Another contact with the address. */
export type OtherContact = Parameters<typeof personName>[0] & { id: string };

type AddressOwner = {
  owner: OtherContact | null;
  /** Whether saving should wait, because somebody has the address and that has not been said yet. */
  isNews: () => Promise<boolean>;
};

/** Who else has an address: asked while one types, and before saving for those who are quicker. `self` does not count. */
export function useAddressOwner(email: string, self: string | null): AddressOwner {
  const { api, slug } = useWorkspace();
  const typed = email.trim().toLowerCase();
  const rested = useDebounced(typed, 400);
  const [asked, setAsked] = useState("");
  // What was asked for at once need not rest first.
  const address = asked === typed ? typed : rested;
  const told = useRef(new Set<string>());
  const find = async (wanted: string): Promise<OtherContact | null> => {
    const { data } = await api.call(listContactsContract, { query: { search: wanted, limit: 10 } });
    return data.find((found) => found.id !== self && found.email?.toLowerCase() === wanted) ?? null;
  };
  const { data: owner = null } = useSWR(
    parseMailbox(address).ok ? ["contacts-by-email", slug, address, self] : null,
    () => find(address),
    { revalidateOnFocus: false, shouldRetryOnError: false },
  );
  useEffect(() => {
    if (owner) told.current.add(address);
  }, [owner, address]);
  const isNews = async () => {
    if (!parseMailbox(typed).ok || told.current.has(typed)) return false;
    setAsked(typed);
    // Who cannot be asked stops nobody.
    return (await find(typed).catch(() => null)) !== null;
  };
  return { owner, isNews };
}
