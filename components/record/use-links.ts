"use client";

import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import { useWorkspace } from "@/components/app/workspace-provider";
import { toast } from "@/components/ui/toast";
import { explainError } from "@/lib/client/explain-error";
import { type Employment, linkEmployer, unlinkEmployer } from "@/lib/client/record/employment-calls";
import { shortened } from "@/lib/client/records/shortened";
import { undoToast } from "./undo-toast";

/** A company of a contact, or a person of a company. */
export type LinkedRecord = {
  id: string;
  name: string;
  /** What the person is there. */
  jobTitle: string | null;
  /** This company is the person's main one. */
  isPrimary: boolean;
  /** Beside the name, such as an address. */
  note?: string | null;
};

/** Links as they were rendered, and their changes, shown at once and taken back when they fail. */
export function useLinks(rendered: readonly LinkedRecord[], employmentOf: (id: string) => Employment) {
  const router = useRouter();
  const { api } = useWorkspace();
  const [links, setLinks] = useState(rendered);
  useEffect(() => setLinks(rendered), [rendered]);

  const change = async (next: readonly LinkedRecord[], work: Promise<void>, failure: string): Promise<boolean> => {
    const before = links;
    setLinks(next);
    try {
      await work;
      router.refresh();
      return true;
    } catch (err) {
      setLinks(before);
      toast.error(failure, { description: explainError(err) });
      return false;
    }
  };
  const link = (record: LinkedRecord) => {
    const details = { job_title: record.jobTitle, ...(record.isPrimary && { is_primary: true }) };
    const others = links.filter(({ id }) => id !== record.id);
    const next = record.isPrimary
      ? [record, ...others.map((other) => ({ ...other, isPrimary: false }))]
      : [...others, record];
    return change(
      next,
      linkEmployer(api, employmentOf(record.id), details),
      `${shortened(record.name)} was not linked.`,
    );
  };
  const unlink = async (record: LinkedRecord) => {
    const name = shortened(record.name);
    const next = links.filter(({ id }) => id !== record.id);
    const isDone = await change(
      next,
      unlinkEmployer(api, employmentOf(record.id)),
      `The link to ${name} was not removed.`,
    );
    if (isDone) undoToast(`Removed the link to ${name}`, () => link(record));
  };
  return { links, link, unlink };
}
