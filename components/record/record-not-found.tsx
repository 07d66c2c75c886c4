"use client";

import { SearchX } from "lucide-react";
import { PageHeader } from "@/components/app/page-header";
import { useWorkspace } from "@/components/app/workspace-provider";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { listOf } from "@/lib/client/record/list-of";
import { kindWords, type RecordKind } from "@/lib/client/records/record-kind";

/** For an address that names no record of this workspace: never one, another one's, or one that was deleted. */
export function RecordNotFound({ kind }: { kind: RecordKind }) {
  const { slug } = useWorkspace();
  const list = listOf(kind, slug);
  const { one } = kindWords[kind];
  return (
    <>
      <PageHeader breadcrumbs={[list]} title="Not found" />
      <EmptyState
        icon={SearchX}
        title={`This ${one} is not here`}
        className="flex-1 justify-center"
        action={
          <Button variant="primary" asChild>
            <Link href={list.href}>Back to {list.label.toLowerCase()}</Link>
          </Button>
        }
      >
        It was deleted, or its address has a mistake in it.
      </EmptyState>
    </>
  );
}
