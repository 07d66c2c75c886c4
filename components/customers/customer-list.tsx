"use client";

import { Building2 } from "lucide-react";
import { FirstSteps } from "@/components/records/list/first-steps";
import type { ListPage } from "@/components/records/list/list-definition";
import { RecordList } from "@/components/records/list/record-list";
import { useRefreshList } from "@/components/records/list/use-refresh-list";
import type { Customer } from "@/lib/contracts/customers";
import { customerDefinition } from "./customer-definition";
import { CustomerDialog } from "./customer-dialog";

/** All business accounts of the workspace. */
export function CustomerList({ initial }: { initial: ListPage<Customer> }) {
  const refresh = useRefreshList("customer");
  return (
    <RecordList
      definition={customerDefinition}
      initial={initial}
      empty={(create) => (
        <FirstSteps kind="customer" icon={Building2} title="No customers yet" onCreate={create}>
          The businesses your contacts work for. Add the first one, or bring them along from a file.
        </FirstSteps>
      )}
      form={(dialog, close) => (
        <CustomerDialog
          open
          onOpenChange={(open) => !open && close()}
          onSaved={refresh}
          {...(dialog.mode === "edit" ? { mode: "edit", customer: dialog.row } : { mode: "create" })}
        />
      )}
    />
  );
}
