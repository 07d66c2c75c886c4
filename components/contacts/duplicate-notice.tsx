"use client";

import { useWorkspace } from "@/components/app/workspace-provider";
import { personName } from "@/lib/client/format/person-name";
import { routes } from "@/lib/client/routes";
import type { OtherContact } from "./use-address-owner";

type DuplicateNoticeProps = {
  owner: OtherContact | null;
  /** What one can do about it. */
  advice?: string | null;
};

/** People share addresses, so this is worth a word and no more. */
export function DuplicateNotice({ owner, advice }: DuplicateNoticeProps) {
  const { slug } = useWorkspace();
  return (
    <p role="status" className="wrap-anywhere-safe mt-1 text-ink-2 text-xs empty:hidden">
      {owner && (
        <>
          <bdi>{personName(owner)}</bdi> already has this address.{" "}
          <a href={routes.contact(slug, owner.id)} target="_blank" className="text-accent underline" rel="noreferrer">
            Open in a new tab
          </a>
          {advice && ` ${advice}`}
        </>
      )}
    </p>
  );
}
