"use client";

import dynamic from "next/dynamic";
import { type ReactNode, useEffect, useRef } from "react";
import { Button } from "@/components/ui/button";
import type { LastChange } from "@/lib/client/record/last-change";
import type { VersionedRecord } from "@/lib/client/record/record-store";
import { kindWords } from "@/lib/client/records/record-kind";
import type { FactEdit, FactForm } from "./use-fact-edit";

const WhoChanged = dynamic(() => import("@/components/records/who-changed").then((module) => module.WhoChanged), {
  ssr: false,
});

type FactConflictProps<R extends VersionedRecord, Draft> = FactForm<R, Draft> & {
  show: (record: R) => ReactNode;
  edit: FactEdit<R, Draft>;
  mine: Draft;
  theirs: R;
  by: LastChange | null;
};

/** The same value changed twice, as a rule by two people: both are shown, and one of them is chosen. */
export function FactConflict<R extends VersionedRecord, Draft>(props: FactConflictProps<R, Draft>) {
  const { editor, label, show, edit, mine, theirs, by, toChange } = props;
  const box = useRef<HTMLFieldSetElement>(null);
  useEffect(() => {
    // Whoever has gone on to something else is not called back, and nothing is chosen by an Enter too many.
    if (document.activeElement === document.body) box.current?.focus();
  }, []);
  const choose = (version: () => void) => {
    version();
    edit.focusValue();
  };
  return (
    <fieldset ref={box} tabIndex={-1} className="rounded-md border border-warn/40 bg-warn-soft p-2 text-sm">
      <legend className="sr-only">{label} was changed twice</legend>
      <p role="alert" className="font-medium text-warn">
        {by ? <WhoChanged noun={kindWords[editor.kind].one} change={by} /> : "This was changed meanwhile."} Nothing of
        yours was saved yet.
      </p>
      <dl className="mt-1.5 grid grid-cols-[auto_minmax(0,1fr)] gap-x-2 gap-y-0.5">
        <Version name="Theirs">{show(theirs)}</Version>
        <Version name="Yours">{show({ ...theirs, ...toChange(mine) })}</Version>
      </dl>
      <div className="mt-2 flex flex-wrap gap-1.5">
        <Button size="sm" variant="primary" onClick={() => choose(edit.keepMine)}>
          Keep mine
        </Button>
        <Button size="sm" onClick={() => choose(edit.cancel)}>
          Take theirs
        </Button>
      </div>
    </fieldset>
  );
}

function Version({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt className="text-ink-2">{name}</dt>
      <dd className="wrap-anywhere-safe max-h-40 overflow-y-auto whitespace-pre-wrap" dir="auto">
        {children || <span className="text-ink-2">(empty)</span>}
      </dd>
    </>
  );
}
