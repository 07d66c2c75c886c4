"use client";

import { useRef, useState } from "react";
import useSWR from "swr";
import { useWorkspace } from "@/components/app/workspace-provider";
import { undoToast } from "@/components/record/undo-toast";
import { useListParams } from "@/components/records/list/use-list-params";
import { toast } from "@/components/ui/toast";
import { type CardPlace, moveCard, placeOf, positionAt } from "@/lib/client/board/board-moves";
import { explainError } from "@/lib/client/explain-error";
import { moveDeal } from "@/lib/client/record/move-deal";
import { shortened } from "@/lib/client/records/shortened";
import type { Board, BoardStage } from "@/lib/contracts/pipelines";
import { usePipelineList } from "./use-pipeline-list";

const names = ["search", "status", "pipeline_id"] as const;

/** Cards of a stage that are fetched at first, and at most. */
const perStageFirst = 50;
export const perStageMost = 100;

/** The board of the pipeline that the address names, else of the first one, and moves on it. */
export function useBoard() {
  const { api } = useWorkspace();
  const { params, change } = useListParams(names);
  const [perStage, setPerStage] = useState(perStageFirst);
  const turn = useRef<Promise<unknown>>(Promise.resolve());
  const pipelines = usePipelineList();
  const pipeline = pipelines.data?.find(({ id }) => id === params.pipeline_id) ?? pipelines.data?.[0];
  const { search, status } = params;
  const read = async (): Promise<Board> => {
    const { pipelineBoardContract } = await import("@/lib/contracts/pipelines");
    const { dealStatuses } = await import("@/lib/contracts/deals");
    const query = { search, status: dealStatuses.find((known) => known === status), per_stage: perStage };
    const given = Object.fromEntries(Object.entries(query).filter(([, value]) => value !== undefined));
    return (await api.call(pipelineBoardContract, { params: { id: pipeline?.id ?? "" }, query: given })).data;
  };
  const key = pipeline ? ["board", api.slug, pipeline.id, search, status, perStage] : null;
  const board = useSWR(key, read, { keepPreviousData: true, shouldRetryOnError: false });

  /** Shows the card in its new place at once, and in its old one again when it could not be moved. */
  const move = async (dealId: string, to: CardPlace, offersUndo = true): Promise<boolean> => {
    const before = board.data;
    const stage = before?.stages.find(({ id }) => id === to.stageId);
    const from = before && placeOf(before.stages, dealId);
    if (!before || !stage || !from) return false;
    const deal = before.stages.flatMap(({ deals }) => deals).find(({ id }) => id === dealId);
    const name = shortened(deal?.name ?? "The deal");
    const position = positionAt(before.stages, dealId, to);
    // One after the other, so that the board read after the last one has them all.
    const write = () => {
      const moved = turn.current.then(() =>
        moveDeal(api, dealId, { pipelineId: before.pipeline.id, stageId: to.stageId, position }),
      );
      turn.current = moved.catch(() => undefined);
      return moved.then(read);
    };
    const optimisticData = (committed: Board | undefined, displayed: Board | undefined): Board =>
      withStages(displayed ?? committed ?? before, (shown) => moveCard(shown, dealId, to));
    try {
      await board.mutate(write, { optimisticData, rollbackOnError: true, revalidate: false });
    } catch (err) {
      toast.error(`${name} stayed where it was.`, { description: explainError(err) });
      void board.mutate();
      return false;
    }
    if (offersUndo && from.stageId !== to.stageId) {
      undoToast(`Moved ${name} to ${stage.name}`, () => move(dealId, from, false));
    }
    return true;
  };

  return {
    params,
    change,
    pipelines: pipelines.data ?? [],
    pipeline,
    board: board.data,
    isStale: board.isLoading && board.data !== undefined,
    hasNoPipeline: pipelines.data?.length === 0,
    error: pipelines.error ?? board.error,
    retry: () => void (pipelines.error ? pipelines.mutate() : board.mutate()),
    refresh: () => void board.mutate(),
    fetchMore: () => setPerStage(perStageMost),
    move,
  };
}

function withStages(board: Board, change: (stages: BoardStage[]) => BoardStage[]): Board {
  return { ...board, stages: change(board.stages) };
}
