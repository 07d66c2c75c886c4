"use client";

import dynamic from "next/dynamic";
import { useState } from "react";
import type { RecordOf } from "@/lib/client/record/record-calls";
import { AddressFacts } from "./address-facts";
import { FactsGroup } from "./facts-group";
import { NotesFact } from "./notes-fact";
import { TextFact } from "./text-fact";
import type { RecordEditor } from "./use-record-editor";

const AddressOwnerNote = dynamic(
  () => import("@/components/contacts/address-owner-note").then((module) => module.AddressOwnerNote),
  { ssr: false },
);

/** What is known of a person. */
export function ContactFacts({ editor }: { editor: RecordEditor<RecordOf["contact"]> }) {
  const [opened] = useState(editor.record.email);
  const { id, email } = editor.record;
  // People know of the addresses that were there; a new one is worth a word.
  const note = email !== null && email !== opened && (
    <div className="px-2">
      <AddressOwnerNote email={email} self={id} />
    </div>
  );
  return (
    <>
      <FactsGroup title="Details">
        <dl>
          <TextFact editor={editor} field="first_name" label="First name" isRequired />
          <TextFact editor={editor} field="last_name" label="Last name" />
          <TextFact editor={editor} field="email" label="E-mail" type="email" note={note} />
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
