"use client";

import { useState } from "react";
import { useWorkspace } from "@/components/app/workspace-provider";
import { toast } from "@/components/ui/toast";
import { explainError } from "@/lib/client/explain-error";
import { moveDeal } from "@/lib/client/record/move-deal";
import type { RecordOf } from "@/lib/client/record/record-calls";
import type { Pipeline } from "@/lib/contracts/pipelines";
import { undoToast } from "./undo-toast";
import type { RecordEditor } from "./use-record-editor";

/** Moves a deal between stages: shown at once, taken back when it fails, undone from the toast. */
export function useMoveDeal({ record, perform }: RecordEditor<RecordOf["deal"]>) {
  const { api } = useWorkspace();
  const [moving, setMoving] = useState<{ pipelineId: string; stageId: string } | null>(null);
  const stageOf = (pipelineId: string): string | null => {
    if (moving?.pipelineId === pipelineId) return moving.stageId;
    return record.placements.find((placement) => placement.pipeline_id === pipelineId)?.stage_id ?? null;
  };
  const write = async (pipelineId: string, stageId: string): Promise<boolean> => {
    setMoving({ pipelineId, stageId });
    try {
      await perform(({ id }) => moveDeal(api, id, { pipelineId, stageId }));
      return true;
    } catch (err) {
      toast.error("The deal stayed in its stage.", { description: explainError(err) });
      return false;
    } finally {
      setMoving(null);
    }
  };
  const move = async (pipeline: Pipeline, stageId: string) => {
    const from = stageOf(pipeline.id);
    const stage = pipeline.stages.find(({ id }) => id === stageId);
    if (!stage || !(await write(pipeline.id, stageId))) return;
    if (from === null) toast(`Added to ${stage.name}`);
    else undoToast(`Moved to ${stage.name}`, () => write(pipeline.id, from));
  };
  return { stageOf, move };
}
