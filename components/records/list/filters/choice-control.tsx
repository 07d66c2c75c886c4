"use client";

import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import type { ChoiceFilter } from "./list-filter";
import { type FilterChoice, useFilterChoices } from "./use-filter-choices";

type ChoiceControlProps = { filter: ChoiceFilter; value: string | null; onChange: (value: string | null) => void };

export function ChoiceControl({ filter, value, onChange }: ChoiceControlProps) {
  const { choices, state } = useFilterChoices(filter.name);
  const isUnknown = state === "known" && value !== null && !choices.some((choice) => choice.value === value);
  const groups = [...new Set(choices.map(({ group }) => group))];
  return (
    <Field label={filter.label}>
      {(control) => (
        <Select {...control} value={value ?? ""} onChange={(event) => onChange(event.target.value || null)}>
          <option value="">{filter.any}</option>
          {isUnknown && <option value={value}>Unknown {filter.label.toLowerCase()}</option>}
          {groups.map((group) => {
            const options = optionsOf(choices.filter((choice) => choice.group === group));
            return group ? (
              <optgroup key={group} label={group}>
                {options}
              </optgroup>
            ) : (
              options
            );
          })}
        </Select>
      )}
    </Field>
  );
}

function optionsOf(choices: readonly FilterChoice[]) {
  return choices.map(({ value, label }) => (
    <option key={value} value={value}>
      {label}
    </option>
  ));
}
