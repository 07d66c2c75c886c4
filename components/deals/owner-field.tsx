"use client";

import { SelectField } from "@/components/records/form/select-field";
import { useMembers } from "@/components/records/use-choices";

/** Who looks after a deal. */
export function OwnerField() {
  const members = useMembers();
  const nameOf = (id: unknown) => members.find(({ user_id: userId }) => userId === id)?.name ?? "now nobody";
  return (
    <SelectField name="assigned_to" label="Owner" blank={null} say={nameOf}>
      <option value="">Nobody</option>
      {members.map(({ user_id: id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </SelectField>
  );
}
