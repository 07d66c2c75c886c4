"use client";

import { Plus } from "lucide-react";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useWorkspace } from "@/components/app/workspace-provider";
import { DealDialog } from "@/components/deals/deal-dialog";
import type { PickedRecord } from "@/components/records/record-picker-props";
import { IconButton } from "@/components/ui/icon-button";
import { routes } from "@/lib/client/routes";
import type { NamedDeal } from "@/lib/contracts/deals";
import { DealCards } from "./deal-cards";
import { FactsGroup } from "./facts-group";

type DealsGroupProps = { deals: readonly NamedDeal[]; hasMore: boolean; isGone: boolean } & (
  | { contact: PickedRecord; customer?: never }
  | { customer: PickedRecord; contact?: never }
);

/** The deals around this record, and a new one that belongs to it. */
export function DealsGroup({ deals, hasMore, isGone, contact, customer }: DealsGroupProps) {
  const router = useRouter();
  const { slug, can } = useWorkspace();
  const [isAdding, setAdding] = useState(false);
  const filter = contact ? `contact_id=${contact.id}` : `customer_id=${customer.id}`;
  return (
    <FactsGroup
      title="Deals"
      count={deals.length}
      action={
        can("deals:write") &&
        !isGone && (
          <IconButton label="New deal" size="icon-sm" onClick={() => setAdding(true)}>
            <Plus />
          </IconButton>
        )
      }
    >
      <DealCards deals={deals} hasMore={hasMore} moreHref={`${routes.deals(slug)}?${filter}`} />
      <DealDialog
        mode="create"
        {...(contact ? { contact } : { customer })}
        open={isAdding}
        onOpenChange={setAdding}
        onSaved={() => router.refresh()}
      />
    </FactsGroup>
  );
}
