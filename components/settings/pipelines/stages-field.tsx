"use client";

import { Plus } from "lucide-react";
import { useId, useState } from "react";
import { useFieldArray, useFormContext, useWatch } from "react-hook-form";
import { Button } from "@/components/ui/button";
import { fieldProblem } from "@/lib/client/forms/field-problem";
import { colors } from "@/lib/contracts/color";
import { limits } from "@/lib/contracts/limits";
import { StageRow } from "./stage-row";
import type { PipelineValues } from "./use-pipeline-form";

const palette = Object.values(colors);

/** The stages in their order: named, coloured, moved up and down, added and taken away. */
export function StagesField() {
  const { control, formState } = useFormContext<PipelineValues>();
  const { fields, append, move, remove } = useFieldArray({ control, name: "stages", keyName: "key" });
  const stages = useWatch({ control, name: "stages" });
  const [news, setNews] = useState("");
  const addId = useId();
  const problem = formState.errors.stages?.root?.message ?? formState.errors.stages?.message;
  const nameAt = (index: number) => stages[index]?.name.trim() || `Stage ${index + 1}`;

  const add = () => {
    const color = palette[fields.length % palette.length] ?? colors.slate;
    append({ name: "", color }, { focusName: `stages.${fields.length}.name` });
  };
  const moveTo = (index: number, to: number, button: string) => {
    setNews(`${nameAt(index)} is now ${to + 1} of ${fields.length}`);
    move(index, to);
    // A row that moves in the page loses the focus of what is in it.
    requestAnimationFrame(() => document.getElementById(button)?.focus());
  };
  const removeAt = (index: number) => {
    setNews(`${nameAt(index)} is taken away when you save`);
    remove(index);
    document.getElementById(addId)?.focus();
  };
  return (
    <fieldset className="min-w-0">
      <legend className="mb-1 font-medium text-ink-2 text-xs">Stages, first to last</legend>
      <ol className="flex flex-col gap-1.5">
        {fields.map(({ key }, index) => (
          <StageRow
            key={key}
            rowId={key}
            index={index}
            count={fields.length}
            name={nameAt(index)}
            color={stages[index]?.color ?? ""}
            onMove={(to, button) => moveTo(index, to, button)}
            onRemove={() => removeAt(index)}
          />
        ))}
      </ol>
      {problem && <p className="mt-1 text-danger text-xs">{fieldProblem("The list of stages", problem)}</p>}
      <Button
        id={addId}
        size="sm"
        variant="ghost"
        className="mt-1.5"
        disabled={fields.length >= limits.stageCount}
        onClick={add}
      >
        <Plus aria-hidden />
        Add stage
      </Button>
      <span role="status" className="sr-only">
        {news}
      </span>
    </fieldset>
  );
}
