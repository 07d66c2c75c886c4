"use client";

import { type FormEvent, type KeyboardEvent, type ReactNode, useId, useState } from "react";
import { type FieldValues, FormProvider, type UseFormReturn } from "react-hook-form";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { DiscardQuestion } from "@/components/ui/discard-question";
import { FormProblem } from "./form-problem";

type FormDialogProps<Input extends FieldValues, Output> = {
  title: string;
  description?: ReactNode;
  submitLabel: string;
  form: UseFormReturn<Input, unknown, Output>;
  isBusy: boolean;
  /** Something was typed that would be lost; the form's own notion unless said. */
  isDirty?: boolean;
  onSubmit: (event: FormEvent) => Promise<void>;
  onClose: () => void;
  children: ReactNode;
};

/** A form over the page: ⌘↵ saves, Esc closes, and nothing typed goes without a question. */
export function FormDialog<Input extends FieldValues, Output>(props: FormDialogProps<Input, Output>) {
  const { title, description, submitLabel, form, isBusy, onSubmit, onClose, children } = props;
  const { errors, isDirty } = form.formState;
  const [isAsking, setAsking] = useState(false);
  const formId = useId();
  const close = () => ((props.isDirty ?? isDirty) ? setAsking(true) : onClose());
  const submit = (event: FormEvent) => void onSubmit(event);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Enter" && (event.metaKey || event.ctrlKey) && !isBusy) submit(event);
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && close()}
      title={title}
      description={description}
      footer={
        <>
          <Button onClick={close}>Cancel</Button>
          <Button type="submit" form={formId} variant="primary" busy={isBusy}>
            {submitLabel}
          </Button>
        </>
      }
    >
      <FormProvider {...form}>
        <form id={formId} noValidate onSubmit={submit} onKeyDown={onKeyDown} className="flex flex-col gap-4 pt-1">
          {children}
          <FormProblem>{errors.root?.server?.message}</FormProblem>
        </form>
      </FormProvider>
      <DiscardQuestion open={isAsking} onOpenChange={setAsking} onDiscard={onClose} />
    </Dialog>
  );
}
