"use client";

import { useFormContext, useWatch } from "react-hook-form";
import { useWorkspace } from "@/components/app/workspace-provider";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { fieldProblem } from "@/lib/client/forms/field-problem";
import type { Role } from "@/lib/contracts/scopes";
import { invitableRoles } from "./role-rules";

/** The role that comes with an invitation, and what it allows. */
export function InvitedRoleField() {
  const { me } = useWorkspace();
  const { register, control, formState } = useFormContext<{ role: Role }>();
  const chosen = useWatch({ control, name: "role" });
  const choices = invitableRoles(me);
  const problem = formState.errors.role?.message;
  return (
    <Field
      label="Role"
      hint={choices.find(({ role }) => role === chosen)?.description}
      error={problem && fieldProblem("The role", problem)}
    >
      {(field) => (
        <Select {...field} {...register("role")}>
          {choices.map(({ role, label, obstacle }) => (
            <option key={role} value={role} disabled={obstacle !== null}>
              {obstacle ? `${label} (${obstacle.replace(/\.$/, "").toLowerCase()})` : label}
            </option>
          ))}
        </Select>
      )}
    </Field>
  );
}
