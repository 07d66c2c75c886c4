"use client";

import { Plus } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import type { RecordOf } from "@/lib/client/record/record-calls";
import { FactsGroup } from "./facts-group";
import { TextFact, type TextField } from "./text-fact";
import type { RecordEditor } from "./use-record-editor";

type Contact = RecordOf["contact"];

const lines: { field: TextField<Contact>; label: string }[] = [
  { field: "address_line1", label: "Street" },
  { field: "address_line2", label: "Line 2" },
  { field: "city", label: "City" },
  { field: "state", label: "State" },
  { field: "postal_code", label: "Postal code" },
  { field: "country", label: "Country" },
];

/** Where somebody lives or works; one line of the page as long as nobody knows. */
export function AddressFacts({ editor }: { editor: RecordEditor<Contact> }) {
  const [isWanted, setWanted] = useState(false);
  const isKnown = lines.some(({ field }) => editor.record[field] !== null);
  return (
    <FactsGroup title="Address">
      {isKnown || isWanted ? (
        <dl>
          {lines.map((line) => (
            <TextFact key={line.field} editor={editor} {...line} />
          ))}
        </dl>
      ) : editor.canEdit ? (
        <Button variant="ghost" size="sm" className="-mx-2 text-ink-3" onClick={() => setWanted(true)}>
          <Plus aria-hidden className="size-3.5" />
          Add address
        </Button>
      ) : (
        <p className="py-1 text-ink-3 text-sm">No address.</p>
      )}
    </FactsGroup>
  );
}
