"use client";

import { useState } from "react";
import { useWorkspace } from "@/components/app/workspace-provider";
import { DealDialog } from "@/components/deals/deal-dialog";
import { DealStatusMark } from "@/components/deals/deal-status-mark";
import { Timeline } from "@/components/timeline/timeline";
import { Link } from "@/components/ui/link";
import { money } from "@/lib/client/format/money";
import { listOf } from "@/lib/client/record/list-of";
import { routes } from "@/lib/client/routes";
import type { DealPage } from "@/lib/contracts/record-pages";
import { DealFacts } from "./deal-facts";
import { DealRoad } from "./deal-road";
import { DealStatus } from "./deal-status";
import { EmailButton } from "./email-button";
import { GoneBanner } from "./gone-banner";
import { MoreMenu } from "./more-menu";
import { RecordHeader } from "./record-header";
import { RecordLayout } from "./record-layout";
import { useDealMail } from "./use-deal-mail";
import { useDeleteRecord } from "./use-delete-record";
import { useDealEditor } from "./use-record-editor";

/** The page of a deal. */
export function DealRecord({ deal, contact, customer, pipelines, timeline }: DealPage) {
  const { slug, can } = useWorkspace();
  const editor = useDealEditor(deal);
  const mail = useDealMail(editor.record, { contact, customer });
  const [isEditing, setEditing] = useState(false);
  const { record } = editor;
  const list = listOf("deal", slug);
  const remove = useDeleteRecord(editor, record.name, list.href);
  const header = (
    <RecordHeader
      list={list}
      name={record.name}
      publicId={record.public_id}
      shape="company"
      facts={dealFacts(slug, record)}
      actions={
        <>
          <DealStatus editor={editor} />
          <EmailButton {...mail} isGone={editor.isGone} />
          <MoreMenu canEdit={editor.canEdit} onEdit={() => setEditing(true)} onDelete={() => void remove()} />
        </>
      }
    />
  );
  return (
    <RecordLayout
      noun="Deal"
      header={header}
      banner={
        <>
          <GoneBanner editor={editor} mayRestore={can("deals:write")} list={list} />
          <DealRoad editor={editor} pipelines={pipelines} />
        </>
      }
      facts={
        <>
          <DealFacts editor={editor} />
          <DealDialog
            mode="edit"
            deal={record}
            names={{ contact: record.contact_name, customer: record.customer_name }}
            open={isEditing}
            onOpenChange={setEditing}
            onSaved={editor.adopt}
          />
        </>
      }
      timeline={<Timeline kind="deal" recordId={record.id} initial={timeline} presence={editor} />}
    />
  );
}

function dealFacts(slug: string, record: DealPage["deal"]) {
  const { contact_id: contactId, contact_name: contact, customer_id: customerId, customer_name: customer } = record;
  return [
    record.status !== "open" && <DealStatusMark status={record.status} />,
    record.value !== null && (
      <span className="tabular font-medium text-ink">{money(record.value, record.currency, "en")}</span>
    ),
    contactId && contact && <HeaderLink href={routes.contact(slug, contactId)} name={contact} />,
    customerId && customer && <HeaderLink href={routes.customer(slug, customerId)} name={customer} />,
  ];
}

function HeaderLink({ href, name }: { href: string; name: string }) {
  return (
    <Link href={href} className="line-clamp-1 rounded-sm hover:text-ink hover:underline">
      {name}
    </Link>
  );
}
