"use client";

import { useWorkspace } from "@/components/app/workspace-provider";
import { explainWrite } from "@/components/settings/explain-write";
import { useWrite } from "@/components/settings/use-write";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { toast } from "@/components/ui/toast";
import { deletePipelineContract, type Pipeline, restorePipelineContract } from "@/lib/contracts/pipelines";

type DeletePipelineDialogProps = { pipeline: Pipeline; onClose: () => void };

/** Deletes a pipeline after saying what becomes of its deals; for a moment that can be undone. */
export function DeletePipelineDialog({ pipeline: { id, name }, onClose }: DeletePipelineDialogProps) {
  const { api } = useWorkspace();
  const { write, isBusy } = useWrite();
  const params = { id };
  const restore = async () => {
    const written = await write(() => api.call(restorePipelineContract, { params }));
    if (written?.ok) toast.success(`“${name}” is back, with its deals in their stages`);
    else if (written) toast.error(explainWrite(written.error));
  };
  const remove = async () => {
    const written = await write(() => api.call(deletePipelineContract, { params }));
    onClose();
    if (written?.ok) {
      toast.success(`“${name}” is deleted`, {
        action: { label: "Undo", onClick: () => void restore() },
        duration: 10_000,
      });
    } else if (written) toast.error(explainWrite(written.error));
  };
  return (
    <ConfirmDialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={`Delete “${name}”?`}
      description="Its board and its stages go. The deals in it stay, and stand in no stage of it any more."
      confirmLabel="Delete pipeline"
      danger
      busy={isBusy}
      onConfirm={() => void remove()}
    />
  );
}
