"use client";

import type { RecordOf } from "@/lib/client/record/record-calls";
import { DateFact } from "./date-fact";
import { FactsGroup } from "./facts-group";
import { MoneyFact } from "./money-fact";
import { NotesFact } from "./notes-fact";
import { OwnerFact } from "./owner-fact";
import { ProbabilityFact } from "./probability-fact";
import { RecordFact } from "./record-fact";
import { TagsFact } from "./tags-fact";
import { TextFact } from "./text-fact";
import type { RecordEditor } from "./use-record-editor";

type Deal = RecordOf["deal"];

/** What is known of a deal. */
export function DealFacts({ editor }: { editor: RecordEditor<Deal> }) {
  return (
    <FactsGroup title="Details">
      <dl>
        <TextFact editor={editor} field="name" label="Name" isRequired />
        <MoneyFact editor={editor} />
        <ProbabilityFact editor={editor} />
        <DateFact editor={editor} field="expected_close_date" label="Close date" />
        <OwnerFact editor={editor} />
        <RecordFact<Deal>
          editor={editor}
          label="Contact"
          kind="contact"
          read={({ contact_id: id, contact_name: name }) => (id && name ? { id, name } : null)}
          toChange={(picked) => ({ contact_id: picked?.id ?? null, contact_name: picked?.name ?? null })}
        />
        <RecordFact<Deal>
          editor={editor}
          label="Customer"
          kind="customer"
          read={({ customer_id: id, customer_name: name }) => (id && name ? { id, name } : null)}
          toChange={(picked) => ({ customer_id: picked?.id ?? null, customer_name: picked?.name ?? null })}
        />
        <TextFact editor={editor} field="lead_source" label="Lead source" />
        <TagsFact editor={editor} />
        <NotesFact editor={editor} />
      </dl>
    </FactsGroup>
  );
}
