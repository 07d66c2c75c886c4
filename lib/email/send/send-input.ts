import type { InputOf } from "@/lib/contracts/define";
import type { sendEmailContract } from "@/lib/contracts/email-send";

/** What `POST /email/send` takes, validated. */
export type SendInput = InputOf<typeof sendEmailContract>;

export const linkFields = ["contact_id", "deal_id", "customer_id"] as const;

/** The records that a message is filed on. */
export type LinkField = (typeof linkFields)[number];
