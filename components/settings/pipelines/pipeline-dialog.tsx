"use client";

import { FormDialog } from "@/components/settings/form/form-dialog";
import { TextField } from "@/components/settings/form/text-field";
import type { Pipeline } from "@/lib/contracts/pipelines";
import { HeldNotice } from "./held-notice";
import { StagesField } from "./stages-field";
import { usePipelineForm } from "./use-pipeline-form";

type PipelineDialogProps = {
  /** Null: a new one. */
  pipeline: Pipeline | null;
  onClose: () => void;
};

/** Adds a pipeline, or changes its name and its stages. */
export function PipelineDialog({ pipeline, onClose }: PipelineDialogProps) {
  const { form, submit, isBusy, held, keep } = usePipelineForm(pipeline, onClose);
  return (
    <FormDialog
      title={pipeline ? `Edit “${pipeline.name}”` : "New pipeline"}
      submitLabel={pipeline ? "Save changes" : "Add pipeline"}
      form={form}
      isBusy={isBusy}
      onSubmit={submit}
      onClose={onClose}
    >
      <TextField name="name" label="Name" required placeholder="New business" />
      <StagesField />
      {pipeline && <HeldNotice pipelineId={pipeline.id} held={held} onKeep={keep} />}
    </FormDialog>
  );
}
