"use client";

import { usePipelineList } from "@/components/deals/use-pipeline-list";
import { useMemberList } from "@/components/records/use-choices";
import { type ChoiceFilter, statusChoices } from "./list-filter";

export type FilterChoice = { value: string; label: string; group?: string };

type FilterChoices = { choices: readonly FilterChoice[]; state: "loading" | "known" | "failed" };

/** What a filter offers; members and stages are asked for when they are first needed. */
export function useFilterChoices(name: ChoiceFilter["name"]): FilterChoices {
  const members = useMemberList(name === "assigned_to");
  const pipelines = usePipelineList(name === "stage_id");
  switch (name) {
    case "status":
      return { choices: statusChoices, state: "known" };
    case "assigned_to":
      return {
        choices: (members.data ?? []).map((member) => ({ value: member.user_id, label: member.name })),
        state: stateOf(members),
      };
    case "stage_id":
      return {
        choices: (pipelines.data ?? []).flatMap((pipeline) =>
          pipeline.stages.map((stage) => ({ value: stage.id, label: stage.name, group: pipeline.name })),
        ),
        state: stateOf(pipelines),
      };
  }
}

function stateOf({ data, error }: { data?: unknown; error?: unknown }): FilterChoices["state"] {
  if (data) return "known";
  return error ? "failed" : "loading";
}
