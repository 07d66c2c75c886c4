"use client";

import type { RecordOf } from "@/lib/client/record/record-calls";
import { AddressFacts } from "./address-facts";
import { FactsGroup } from "./facts-group";
import { NotesFact } from "./notes-fact";
import { TextFact } from "./text-fact";
import type { RecordEditor } from "./use-record-editor";

/** What is known of a person. */
export function ContactFacts({ editor }: { editor: RecordEditor<RecordOf["contact"]> }) {
  return (
    <>
      <FactsGroup title="Details">
        <dl>
          <TextFact editor={editor} field="first_name" label="First name" isRequired />
          <TextFact editor={editor} field="last_name" label="Last name" />
          <TextFact editor={editor} field="email" label="E-mail" type="email" />
          <TextFact editor={editor} field="phone" label="Phone" type="tel" />
          <TextFact editor={editor} field="landline" label="Landline" type="tel" />
          <TextFact editor={editor} field="job_title" label="Job title" />
          <TextFact editor={editor} field="source" label="Source" />
          <NotesFact editor={editor} />
        </dl>
      </FactsGroup>
      <AddressFacts editor={editor} />
    </>
  );
}
