"use client";

import { useMembers, usePipelines } from "@/components/records/use-choices";
import { type ChoiceFilter, statusChoices } from "./list-filter";

export type FilterChoice = { value: string; label: string; group?: string };

/** What a filter offers; members and stages are asked for when they are first needed. */
export function useFilterChoices(name: ChoiceFilter["name"]): readonly FilterChoice[] {
  const members = useMembers(name === "assigned_to");
  const pipelines = usePipelines(name === "stage_id");
  switch (name) {
    case "status":
      return statusChoices;
    case "assigned_to":
      return members.map((member) => ({ value: member.user_id, label: member.name }));
    case "stage_id":
      return pipelines.flatMap((pipeline) =>
        pipeline.stages.map((stage) => ({ value: stage.id, label: stage.name, group: pipeline.name })),
      );
  }
}
