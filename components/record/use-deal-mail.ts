"use client";

import { useRouter } from "next/navigation";
import type { ComponentProps } from "react";
import { useWorkspace } from "@/components/app/workspace-provider";
import { addContactAddress } from "@/lib/client/record/add-contact-address";
import { dealMail } from "@/lib/client/record/deal-mail";
import type { DealPage } from "@/lib/contracts/record-pages";
import type { EmailButton } from "./email-button";

/** Who a mail about this deal goes to, and where it is filed. */
export function useDealMail(
  deal: DealPage["deal"],
  around: Pick<DealPage, "contact" | "customer">,
): Pick<ComponentProps<typeof EmailButton>, "request" | "gap"> {
  const router = useRouter();
  const { api, can } = useWorkspace();
  const { request, addressless } = dealMail(deal, around);
  if (!addressless) return { request, gap: null };
  const addAddress = async (email: string) => {
    const problem = await addContactAddress(api, addressless.id, email);
    if (problem === null) router.refresh();
    return problem;
  };
  return { request, gap: { name: addressless.name, addAddress: can("contacts:write") ? addAddress : null } };
}
