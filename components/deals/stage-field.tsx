"use client";

import { SelectField } from "@/components/records/form/select-field";
import { usePipelines } from "@/components/records/use-choices";

/** Where a new deal begins; left alone, at the first stage of the first pipeline. */
export function StageField() {
  const pipelines = usePipelines();
  const first = pipelines[0]?.stages[0];
  return (
    <SelectField name="stage_id" label="Stage">
      <option value="">{first ? `${first.name} (first)` : "First stage"}</option>
      {pipelines.map(({ id, name, stages }) => (
        <optgroup key={id} label={name}>
          {stages.map((stage) => (
            <option key={stage.id} value={stage.id}>
              {stage.name}
            </option>
          ))}
        </optgroup>
      ))}
    </SelectField>
  );
}
