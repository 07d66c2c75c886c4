"use client";

import { useState } from "react";
import { useWorkspace } from "@/components/app/workspace-provider";
import { ContactDialog } from "@/components/contacts/contact-dialog";
import { Timeline } from "@/components/timeline/timeline";
import { personName } from "@/lib/client/format/person-name";
import { listOf } from "@/lib/client/record/list-of";
import type { ContactPage } from "@/lib/contracts/record-pages";
import { ContactFacts } from "./contact-facts";
import { DealsGroup } from "./deals-group";
import { EmailButton } from "./email-button";
import { GoneBanner } from "./gone-banner";
import { LinkedRecords } from "./linked-records";
import { MoreMenu } from "./more-menu";
import { RecordHeader } from "./record-header";
import { RecordLayout } from "./record-layout";
import { useAddAddress } from "./use-add-address";
import { useDeleteRecord } from "./use-delete-record";
import { useEmployers } from "./use-employers";
import { useContactEditor } from "./use-record-editor";

/** The page of a contact. */
export function ContactRecord({ contact, employers, deals, hasMoreDeals, timeline }: ContactPage) {
  const { slug, can } = useWorkspace();
  const editor = useContactEditor(contact);
  const companies = useEmployers(contact.id, employers);
  const [isEditing, setEditing] = useState(false);
  const addAddress = useAddAddress(editor);
  const { record } = editor;
  const name = personName(record);
  const list = listOf("contact", slug);
  const remove = useDeleteRecord(editor, name, list.href);
  const person = record.email === null ? null : { email: record.email, name };
  const header = (
    <RecordHeader
      list={list}
      name={name}
      publicId={record.public_id}
      shape="person"
      facts={[record.job_title, companies.links[0]?.name, record.email]}
      actions={
        <>
          <EmailButton
            request={{
              record: { kind: "contact", id: record.id },
              ...(person && { to: [person], people: [person] }),
              links: { contact: { id: record.id, name } },
            }}
            gap={person ? null : { name, addAddress }}
            isGone={editor.isGone}
          />
          <MoreMenu canEdit={editor.canEdit} onEdit={() => setEditing(true)} onDelete={() => void remove()} />
        </>
      }
    />
  );
  return (
    <RecordLayout
      noun="Contact"
      header={header}
      banner={<GoneBanner editor={editor} mayRestore={can("contacts:write")} list={list} />}
      facts={
        <>
          <ContactFacts editor={editor} />
          <LinkedRecords
            {...companies}
            title="Companies"
            kind="customer"
            linkLabel="Link a company"
            empty="No company yet."
            canEdit={editor.canEdit}
            hasPrimary
          />
          <DealsGroup deals={deals} hasMore={hasMoreDeals} contact={{ id: record.id, name }} isGone={editor.isGone} />
          <ContactDialog
            mode="edit"
            contact={record}
            open={isEditing}
            onOpenChange={setEditing}
            onSaved={editor.adopt}
          />
        </>
      }
      timeline={<Timeline kind="contact" recordId={record.id} initial={timeline} presence={editor} />}
    />
  );
}
