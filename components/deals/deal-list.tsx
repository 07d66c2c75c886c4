"use client";

import { CircleDollarSign } from "lucide-react";
import { FirstSteps } from "@/components/records/list/first-steps";
import type { ListPage } from "@/components/records/list/list-definition";
import { RecordList } from "@/components/records/list/record-list";
import { useRefreshList } from "@/components/records/list/use-refresh-list";
import type { ListedDeal } from "@/lib/contracts/deals";
import { dealDefinition } from "./deal-definition";
import { DealDialog } from "./deal-dialog";
import { DealViewSwitch } from "./deal-view-switch";

/** All deals of the workspace, as a list. */
export function DealList({ initial }: { initial: ListPage<ListedDeal> }) {
  const refresh = useRefreshList("deal");
  return (
    <RecordList
      definition={dealDefinition}
      initial={initial}
      headerAside={<DealViewSwitch current="list" />}
      empty={(create) => (
        <FirstSteps kind="deal" icon={CircleDollarSign} title="No deals yet" onCreate={create}>
          What you hope to sell, to whom, and how far it has come.
        </FirstSteps>
      )}
      form={(dialog, close) => (
        <DealDialog
          open
          onOpenChange={(open) => !open && close()}
          onSaved={refresh}
          {...(dialog.mode === "edit"
            ? {
                mode: "edit",
                deal: dialog.row,
                names: { contact: dialog.row.contact_name ?? null, customer: dialog.row.customer_name ?? null },
              }
            : { mode: "create" })}
        />
      )}
    />
  );
}
