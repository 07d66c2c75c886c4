"use client";

import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { useRecordForm } from "./record-form-context";

type FieldConflictProps = {
  name: string;
  label: string;
  theirs: unknown;
  say?: ((theirs: unknown) => ReactNode) | undefined;
};

/** Shows what somebody else wrote into a field while it was being edited, and lets one choose. */
export function FieldConflict({ name, label, theirs, say = inWords }: FieldConflictProps) {
  const { settle } = useRecordForm();
  return (
    <fieldset className="mt-1.5 rounded-md bg-warn-soft px-2.5 py-2 text-xs" aria-label={`${label}: changed meanwhile`}>
      <p className="wrap-anywhere-safe text-ink" dir="auto">
        <span className="text-warn">Changed meanwhile:</span> {say(theirs)}
      </p>
      <div className="mt-1.5 flex gap-2">
        <Button size="sm" onClick={() => settle(name, "mine")}>
          Keep mine
        </Button>
        <Button size="sm" onClick={() => settle(name, "theirs")}>
          Take theirs
        </Button>
      </div>
    </fieldset>
  );
}

function inWords(theirs: unknown): string {
  return theirs === null || theirs === undefined || theirs === "" ? "now empty" : `“${String(theirs)}”`;
}
