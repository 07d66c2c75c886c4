"use client";

import type { ChangeParams, ListParams } from "@/components/records/list/list-params";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { createdDays, createdParams, type DayRange, lastDays } from "@/lib/client/lists/created-range";

const presets = [
  { label: "Today", days: 1 },
  { label: "7 days", days: 7 },
  { label: "30 days", days: 30 },
] as const;

export function CreatedControl({ params, change }: { params: ListParams; change: ChangeParams }) {
  const days = createdDays(params);
  const set = (range: DayRange) => change({ ...createdParams(range) });
  return (
    <fieldset className="flex min-w-0 flex-col gap-2">
      <legend className="sr-only">Created</legend>
      <div className="grid grid-cols-2 gap-2">
        <DayField label="Created from" day={days.from} onChange={(from) => set({ ...days, from })} />
        <DayField label="to" day={days.to} onChange={(to) => set({ ...days, to })} />
      </div>
      <div className="flex gap-1.5">
        {presets.map((preset) => (
          <Button key={preset.label} size="sm" onClick={() => set(lastDays(preset.days, new Date()))}>
            {preset.label}
          </Button>
        ))}
      </div>
    </fieldset>
  );
}

type DayFieldProps = { label: string; day: string | null; onChange: (day: string | null) => void };

function DayField({ label, day, onChange }: DayFieldProps) {
  return (
    <Field label={label}>
      {(control) => (
        <Input {...control} type="date" value={day ?? ""} onChange={(event) => onChange(event.target.value || null)} />
      )}
    </Field>
  );
}
