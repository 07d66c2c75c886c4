"use client";

import { useMemo } from "react";
import { personName } from "@/lib/client/format/person-name";
import type { Employee } from "@/lib/contracts/customers";
import { useLinks } from "./use-links";

/** The people who work for a customer. */
export function usePeople(customerId: string, people: readonly Employee[]) {
  const rendered = useMemo(
    () =>
      people.map(({ id, email, employment, ...person }) => ({
        id,
        name: personName(person),
        jobTitle: employment.job_title ?? person.job_title,
        isPrimary: employment.is_primary,
        note: email,
      })),
    [people],
  );
  return useLinks(rendered, (contactId) => ({ contactId, customerId }));
}
