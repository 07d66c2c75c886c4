"use client";

import type { RecordOf } from "@/lib/client/record/record-calls";
import { FactsGroup } from "./facts-group";
import { NotesFact } from "./notes-fact";
import { TextFact } from "./text-fact";
import type { RecordEditor } from "./use-record-editor";

/** What is known of a business account. */
export function CustomerFacts({ editor }: { editor: RecordEditor<RecordOf["customer"]> }) {
  return (
    <FactsGroup title="Details">
      <dl>
        <TextFact editor={editor} field="name" label="Name" isRequired />
        <TextFact editor={editor} field="email" label="E-mail" type="email" />
        <TextFact editor={editor} field="phone" label="Phone" type="tel" />
        <TextFact editor={editor} field="landline" label="Landline" type="tel" />
        <TextFact editor={editor} field="website" label="Website" type="url" />
        <TextFact editor={editor} field="industry" label="Industry" />
        <NotesFact editor={editor} />
      </dl>
    </FactsGroup>
  );
}
