"use client";

import { useState } from "react";
import { useWorkspace } from "@/components/app/workspace-provider";
import { CustomerDialog } from "@/components/customers/customer-dialog";
import { Timeline } from "@/components/timeline/timeline";
import { Link } from "@/components/ui/link";
import { personName } from "@/lib/client/format/person-name";
import { listOf } from "@/lib/client/record/list-of";
import { routes } from "@/lib/client/routes";
import type { CustomerPage } from "@/lib/contracts/record-pages";
import { CustomerFacts } from "./customer-facts";
import { DealsGroup } from "./deals-group";
import { EmailButton } from "./email-button";
import { GoneBanner } from "./gone-banner";
import { LinkedRecords } from "./linked-records";
import { MoreMenu } from "./more-menu";
import { RecordHeader } from "./record-header";
import { RecordLayout } from "./record-layout";
import { useAddAddress } from "./use-add-address";
import { useDeleteRecord } from "./use-delete-record";
import { usePeople } from "./use-people";
import { useCustomerEditor } from "./use-record-editor";

/** The page of a customer. */
export function CustomerRecord({ customer, people, hasMorePeople, deals, hasMoreDeals, timeline }: CustomerPage) {
  const { slug, can } = useWorkspace();
  const editor = useCustomerEditor(customer);
  const staff = usePeople(customer.id, people);
  const [isEditing, setEditing] = useState(false);
  const addAddress = useAddAddress(editor);
  const { record } = editor;
  const { id, name } = record;
  const list = listOf("customer", slug);
  const remove = useDeleteRecord(editor, name, list.href);
  const office = record.email === null ? [] : [{ email: record.email, name }];
  const known = people.flatMap((one) => (one.email === null ? [] : [{ email: one.email, name: personName(one) }]));
  const header = (
    <RecordHeader
      list={list}
      name={name}
      publicId={record.public_id}
      shape="company"
      facts={[record.industry, record.website?.replace(/^https?:\/\//, ""), record.email]}
      actions={
        <>
          <EmailButton
            request={{
              record: { kind: "customer", id },
              to: office,
              links: { customer: { id, name } },
              people: [...office, ...known],
            }}
            gap={office.length > 0 ? null : { name, addAddress }}
            isGone={editor.isGone}
          />
          <MoreMenu canEdit={editor.canEdit} onEdit={() => setEditing(true)} onDelete={() => void remove()} />
        </>
      }
    />
  );
  return (
    <RecordLayout
      noun="Customer"
      header={header}
      banner={<GoneBanner editor={editor} mayRestore={can("customers:write")} list={list} />}
      facts={
        <>
          <CustomerFacts editor={editor} />
          <LinkedRecords
            {...staff}
            title="People"
            kind="contact"
            linkLabel="Link a person"
            empty="Nobody yet."
            canEdit={editor.canEdit && can("contacts:write")}
            hasPrimary={false}
            footer={
              hasMorePeople && (
                <Link
                  href={`${routes.contacts(slug)}?customer_id=${id}`}
                  className="rounded-sm text-accent text-sm hover:underline"
                >
                  All people
                </Link>
              )
            }
          />
          <DealsGroup deals={deals} hasMore={hasMoreDeals} customer={{ id, name }} isGone={editor.isGone} />
          <CustomerDialog
            mode="edit"
            customer={record}
            open={isEditing}
            onOpenChange={setEditing}
            onSaved={editor.adopt}
          />
        </>
      }
      timeline={<Timeline kind="customer" recordId={id} initial={timeline} presence={editor} />}
    />
  );
}
