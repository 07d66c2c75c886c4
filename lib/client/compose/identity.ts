import type { ResultOf } from "@/lib/client/api-client";
import type { emailCapabilitiesContract } from "@/lib/contracts/email-capabilities";

export type Capabilities = ResultOf<typeof emailCapabilitiesContract>;

/** One line of From: who a message can be from, and the way it takes. */
export type Identity = {
  /** Stays the same between visits: it is remembered per record. */
  id: string;
  name: string;
  email: string;
  /** What it is called in Settings. */
  label: string;
  usable: boolean;
  /** Why it cannot be used. */
  reason: string | null;
  /** Decoded bytes of all files together; 0: takes none. */
  maxAttachmentBytes: number;
  isDefault: boolean;
  /** It leaves through somebody's Gmail, with whatever provider that is on this server. */
  isGmail: boolean;
  /** HTML that goes below what is written; "": none. */
  signature: string;
  route:
    | { mode: "company"; email_config_id?: string }
    | { mode: "personal"; sender_user_id: string; from_email: string };
};
