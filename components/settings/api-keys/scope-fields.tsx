"use client";

import { useId } from "react";
import { useFormContext, useWatch } from "react-hook-form";
import { CheckboxField } from "@/components/settings/form/checkbox-field";
import { Button } from "@/components/ui/button";
import { cn } from "@/lib/client/class-names";
import { fieldProblem } from "@/lib/client/forms/field-problem";
import type { Scope } from "@/lib/contracts/scopes";
import { hasSameScopes, scopeGroups, scopePresets } from "./scope-groups";

type ScopeValues = { scopes: Scope[] };

/** What a key may do, by a preset or one by one; never more than `allowed`. */
export function ScopeFields({ allowed }: { allowed: readonly Scope[] }) {
  const { formState } = useFormContext<ScopeValues>();
  const problemId = useId();
  const problem = formState.errors.scopes?.message;
  return (
    <fieldset aria-describedby={problemId}>
      <legend className="mb-1.5 font-medium text-ink-2 text-xs">What it may do</legend>
      <Presets allowed={allowed} />
      <ul className="mt-2 divide-y divide-line rounded-md border">
        {scopeGroups.map((group) => (
          <ScopeRow key={group.resource} group={group} allowed={allowed} />
        ))}
      </ul>
      <p id={problemId} aria-live="polite" className="mt-1 text-danger text-xs empty:hidden">
        {problem && fieldProblem("The key", problem)}
      </p>
    </fieldset>
  );
}

function Presets({ allowed }: { allowed: readonly Scope[] }) {
  const { control, setValue } = useFormContext<ScopeValues>();
  const chosen = useWatch({ control, name: "scopes" });
  return (
    <div className="flex flex-wrap gap-1.5">
      {scopePresets.map(({ label, scopes }) => {
        const offered = scopes.filter((scope) => allowed.includes(scope));
        return (
          <Button
            key={label}
            size="sm"
            aria-pressed={hasSameScopes(offered, chosen)}
            className="aria-pressed:border-accent aria-pressed:bg-accent-soft aria-pressed:text-accent"
            onClick={() => setValue("scopes", offered, { shouldDirty: true, shouldValidate: true })}
          >
            {label}
          </Button>
        );
      })}
    </div>
  );
}

type ScopeRowProps = { group: (typeof scopeGroups)[number]; allowed: readonly Scope[] };

function ScopeRow({ group, allowed }: ScopeRowProps) {
  const { register } = useFormContext<ScopeValues>();
  return (
    <li className="flex flex-wrap items-center gap-x-3 px-3 py-1 text-sm">
      <span aria-hidden className="flex-1 basis-40">
        {group.label}
      </span>
      <span className="grid grid-cols-[4.25rem_4.25rem_4.25rem] gap-2">
        {group.scopes.map(({ scope, action }) => (
          <span key={scope} className={cn("capitalize", columns[action])}>
            <CheckboxField
              label={action}
              value={scope}
              disabled={!allowed.includes(scope)}
              aria-label={`${group.label}: ${action}`}
              {...register("scopes")}
            />
          </span>
        ))}
      </span>
    </li>
  );
}

/** The same action in the same column on every row. */
const columns: Record<string, string> = { read: "col-start-1", write: "col-start-2", send: "col-start-3 row-start-1" };
