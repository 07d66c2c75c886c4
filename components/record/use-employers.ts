"use client";

import { useMemo } from "react";
import type { Employer } from "@/lib/contracts/contacts";
import { useLinks } from "./use-links";

/** The companies that a contact works for. */
export function useEmployers(contactId: string, employers: readonly Employer[]) {
  const rendered = useMemo(
    () =>
      employers.map(({ id, name, job_title: jobTitle, is_primary: isPrimary }) => ({ id, name, jobTitle, isPrimary })),
    [employers],
  );
  return useLinks(rendered, (customerId) => ({ contactId, customerId }));
}
