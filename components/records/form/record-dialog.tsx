"use client";

import { CircleAlert } from "lucide-react";
import { type KeyboardEvent, type ReactNode, useId, useState } from "react";
import { type FieldValues, FormProvider, type UseFormReturn } from "react-hook-form";
import { WhoChanged } from "@/components/records/who-changed";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { DiscardQuestion } from "@/components/ui/discard-question";
import { kindWords, type RecordKind } from "@/lib/client/records/record-kind";
import { RecordFormContext } from "./record-form-context";
import type { RecordSave } from "./use-record-save";

type RecordDialogProps<Input extends FieldValues, Output extends FieldValues> = {
  kind: RecordKind;
  title: string;
  submitLabel: string;
  form: UseFormReturn<Input, unknown, Output>;
  record: RecordSave;
  onClose: () => void;
  children: ReactNode;
};

/** A form over the page: ⌘↵ saves, Esc closes, and nothing typed goes without a question. */
export function RecordDialog<Input extends FieldValues, Output extends FieldValues>(
  props: RecordDialogProps<Input, Output>,
) {
  const { kind, title, submitLabel, form, record, onClose, children } = props;
  const [isAsking, setAsking] = useState(false);
  const formId = useId();
  const close = () => (record.isDirty ? setAsking(true) : onClose());
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || !(event.metaKey || event.ctrlKey) || record.isSaving) return;
    event.preventDefault();
    record.submit();
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && close()}
      title={title}
      footer={
        <>
          <FormProblem problem={record.problem}>
            {record.change && <WhoChanged noun={kindWords[kind].one} change={record.change} />}
          </FormProblem>
          <Button onClick={close}>Cancel</Button>
          <Button type="submit" form={formId} variant="primary" busy={record.isSaving}>
            {submitLabel}
          </Button>
        </>
      }
    >
      <FormProvider {...form}>
        <RecordFormContext value={record}>
          <form
            id={formId}
            noValidate
            onSubmit={record.submit}
            onKeyDown={onKeyDown}
            className="grid gap-4 pt-1 sm:grid-cols-2"
          >
            {children}
          </form>
        </RecordFormContext>
      </FormProvider>
      <DiscardQuestion open={isAsking} onOpenChange={setAsking} onDiscard={onClose} />
    </Dialog>
  );
}

function FormProblem({ problem, children }: { problem: string | null; children: ReactNode }) {
  return (
    <p role="alert" className="flex min-w-0 flex-1 basis-56 items-center gap-1.5 text-danger text-sm empty:hidden">
      {problem && (
        <>
          <CircleAlert aria-hidden className="size-4 shrink-0" />
          <span className="wrap-anywhere-safe">
            {children} {problem}
          </span>
        </>
      )}
    </p>
  );
}
