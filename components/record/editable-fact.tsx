"use client";

import { Check, CircleAlert, Plus } from "lucide-react";
import { type FocusEvent, type KeyboardEvent, type ReactNode, useId, useRef } from "react";
import { Spinner } from "@/components/ui/spinner";
import { cn } from "@/lib/client/class-names";
import type { VersionedRecord } from "@/lib/client/record/record-store";
import { FactConflict } from "./fact-conflict";
import { type FactEdit, type FactForm, useFactEdit } from "./use-fact-edit";

/** What an editor gets: the draft, where to put changes, and how to be found by name and problem. */
export type FactControl<Draft> = {
  draft: Draft;
  onChange: (draft: Draft) => void;
  /** Saves at once; with a draft, that one. */
  onCommit: (draft?: Draft) => void;
  onCancel: () => void;
  autoFocus: boolean;
  field: { id: string; "aria-label": string; "aria-invalid": true | undefined; "aria-describedby": string };
};

type EditableFactProps<R extends VersionedRecord, Draft> = FactForm<R, Draft> & {
  /** The value in words or as a node; null where there is none. */
  show: (record: R) => ReactNode;
  /** What an empty value offers: "Add e-mail". */
  addLabel: string;
  /** Beside the value while it is read, such as a link to what it names. */
  aside?: ReactNode;
  /** Below the value. */
  note?: ReactNode;
  /** Enter makes a new line; ⌘ or Ctrl with Enter saves. */
  isMultiline?: boolean;
  control: (control: FactControl<Draft>) => ReactNode;
};

/** A value that is edited where it stands: Enter or leaving saves, Esc brings back what was there. */
export function EditableFact<R extends VersionedRecord, Draft>(props: EditableFactProps<R, Draft>) {
  const { editor, label, aside } = props;
  const edit = useFactEdit(props);
  const { frame, state } = edit;
  const isReading = state.mode === "reading" || state.mode === "saving";
  return (
    <div className="grid grid-cols-[6rem_minmax(0,1fr)] items-start gap-x-1">
      <dt className="py-1.5 text-ink-3 text-sm">{label}</dt>
      <dd ref={frame} className="min-w-0">
        {state.mode === "conflict" ? (
          <FactConflict {...props} edit={edit} mine={state.draft} theirs={state.theirs} by={state.by} />
        ) : isReading ? (
          <div className="group relative flex items-start">
            <ReadFact {...props} edit={edit} />
            {aside && props.show(editor.record) && (
              <span className="absolute top-0.5 right-0.5 rounded-md bg-fill opacity-0 focus-within:opacity-100 group-hover:opacity-100 pointer-coarse:opacity-100">
                {aside}
              </span>
            )}
          </div>
        ) : (
          <OpenFact {...props} edit={edit} />
        )}
        {props.note}
        <span role="status" className="sr-only">
          {state.mode === "reading" && state.isSaved && `${label} saved`}
        </span>
      </dd>
    </div>
  );
}

type PartProps<R extends VersionedRecord, Draft> = EditableFactProps<R, Draft> & { edit: FactEdit<R, Draft> };

function ReadFact<R extends VersionedRecord, Draft>({ editor, label, addLabel, show, edit }: PartProps<R, Draft>) {
  const value = show(editor.record) || null;
  const look = "wrap-anywhere-safe min-h-8 min-w-0 flex-1 rounded-md px-2 py-1.5 text-left text-sm";
  const isSaving = edit.state.mode === "saving";
  if (!editor.canEdit) {
    return (
      <div className={look} dir="auto">
        {value ?? <span className="text-ink-3">—</span>}
      </div>
    );
  }
  return (
    <button
      type="button"
      data-fact={label}
      aria-disabled={isSaving || undefined}
      onClick={() => !isSaving && edit.open()}
      className={cn(look, "relative -mx-px border border-transparent hover:bg-fill", value === null && "text-ink-3")}
      dir="auto"
    >
      {value === null ? (
        <span className="flex items-center gap-1">
          <Plus aria-hidden className="size-3.5" />
          {addLabel}
        </span>
      ) : (
        <>
          <span className="sr-only">Edit {label}: </span>
          {typeof value === "string" ? <span className="line-clamp-6">{value}</span> : value}
        </>
      )}
      <span aria-hidden className="absolute top-2 right-2 rounded-full bg-canvas">
        {isSaving && <Spinner className="size-3.5 text-ink-3" />}
        {edit.state.mode === "reading" && edit.state.isSaved && <Check className="size-3.5 animate-pop-in text-ok" />}
      </span>
    </button>
  );
}

function OpenFact<R extends VersionedRecord, Draft>({ label, control, edit, isMultiline }: PartProps<R, Draft>) {
  const id = useId();
  const isClosing = useRef(false);
  if (edit.state.mode !== "editing") return null;
  const { draft, problem, takesFocus } = edit.state;
  const close = (end: () => void) => {
    isClosing.current = true;
    end();
    edit.focusValue();
    requestAnimationFrame(() => {
      isClosing.current = false;
    });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const saves = event.key === "Enter" && (!isMultiline || event.metaKey || event.ctrlKey);
    if (event.nativeEvent.isComposing || event.defaultPrevented || !(saves || event.key === "Escape")) return;
    event.preventDefault();
    event.stopPropagation();
    close(saves ? () => edit.commit() : edit.cancel);
  };
  const onBlur = (event: FocusEvent) => {
    const stays = event.relatedTarget instanceof Node && event.currentTarget.contains(event.relatedTarget);
    if (!stays && !isClosing.current && document.hasFocus()) edit.commit();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the control inside is what is operated
    <div onKeyDown={onKeyDown} onBlur={onBlur} className="py-px">
      {control({
        draft,
        onChange: edit.type,
        onCommit: (chosen) => close(() => edit.commit(chosen)),
        onCancel: () => close(edit.cancel),
        autoFocus: takesFocus,
        field: {
          id,
          "aria-label": label,
          "aria-invalid": problem ? true : undefined,
          "aria-describedby": `${id}-problem`,
        },
      })}
      <p
        id={`${id}-problem`}
        role="alert"
        className="wrap-anywhere-safe flex gap-1 pt-1 text-danger text-xs empty:hidden"
      >
        {problem && <CircleAlert aria-hidden className="mt-0.5 size-3 shrink-0" />}
        {problem}
      </p>
    </div>
  );
}
