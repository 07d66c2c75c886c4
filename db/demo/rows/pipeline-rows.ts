import { type PipelineKey, pipelines } from "../data/pipelines";
import { required } from "../required";
import type { DemoRows } from "./demo-rows";
import { minutesAfter, type World } from "./world";

export type PlacedStage = {
  pipelineId: string;
  pipelineName: string;
  stageId: string;
  name: string;
  probability: number;
};

export type Board = Pick<DemoRows, "pipelines" | "stages"> & {
  /** The stages of each pipeline, first to last. */
  boards: PlacedStage[][];
  firstStage: (pipeline: PipelineKey) => PlacedStage;
  /** Throws an Error for a stage that the pipeline does not have. */
  stage: (pipeline: PipelineKey, name: string) => PlacedStage;
};

export function pipelineRows(world: World, founded: Date): Board {
  const { workspaceId } = world;
  const board: Pick<DemoRows, "pipelines" | "stages"> = { pipelines: [], stages: [] };
  const stagesOf = new Map<PipelineKey, PlacedStage[]>();
  for (const [key, pipeline] of Object.entries(pipelines)) {
    const made = minutesAfter(founded, 40 + board.pipelines.length);
    const times = { createdAt: made, updatedAt: made };
    const pipelineId = world.makeId(made);
    board.pipelines.push({
      workspaceId,
      id: pipelineId,
      name: pipeline.name,
      position: board.pipelines.length,
      ...times,
    });
    const placed = pipeline.stages.map((stage, position) => {
      const stageId = world.makeId(made);
      board.stages.push({
        workspaceId,
        id: stageId,
        pipelineId,
        name: stage.name,
        color: stage.color,
        position,
        ...times,
      });
      return { pipelineId, pipelineName: pipeline.name, stageId, name: stage.name, probability: stage.probability };
    });
    stagesOf.set(key as PipelineKey, placed);
  }
  const all = (pipeline: PipelineKey) => stagesOf.get(pipeline) ?? [];
  return {
    ...board,
    boards: [...stagesOf.values()],
    firstStage: (pipeline) => required(all(pipeline)[0], `first stage of ${pipeline}`),
    stage: (pipeline, name) =>
      required(
        all(pipeline).find((stage) => stage.name === name),
        `stage “${name}” in ${pipeline}`,
      ),
  };
}
