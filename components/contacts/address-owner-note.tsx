"use client";

import { DuplicateNotice } from "./duplicate-notice";
import { useAddressOwner } from "./use-address-owner";

/** Says of an address that was just saved who else has it. */
export function AddressOwnerNote({ email, self }: { email: string; self: string }) {
  return <DuplicateNotice owner={useAddressOwner(email, self).owner} />;
}
