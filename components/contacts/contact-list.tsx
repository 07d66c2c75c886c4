"use client";

import { Users } from "lucide-react";
import { FirstSteps } from "@/components/records/list/first-steps";
import type { ListPage } from "@/components/records/list/list-definition";
import { RecordList } from "@/components/records/list/record-list";
import { useRefreshList } from "@/components/records/list/use-refresh-list";
import { contactDefinition } from "./contact-definition";
import { ContactDialog } from "./contact-dialog";
import type { ContactRow } from "./contact-row";

/** All contacts of the workspace. */
export function ContactList({ initial }: { initial: ListPage<ContactRow> }) {
  const refresh = useRefreshList("contact");
  return (
    <RecordList
      definition={contactDefinition}
      initial={initial}
      empty={(create) => (
        <FirstSteps kind="contact" icon={Users} title="No contacts yet" onCreate={create}>
          The people you write to. Add the first one, or bring them along from a file.
        </FirstSteps>
      )}
      form={(dialog, close) => (
        <ContactDialog
          open
          onOpenChange={(open) => !open && close()}
          onSaved={refresh}
          {...(dialog.mode === "edit" ? { mode: "edit", contact: dialog.row } : { mode: "create" })}
        />
      )}
    />
  );
}
