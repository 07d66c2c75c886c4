"use client";

import { PageHeader } from "@/components/app/page-header";
import { useWorkspace } from "@/components/app/workspace-provider";
import { ErrorState } from "@/components/ui/error-state";
import { listOf } from "@/lib/client/record/list-of";
import { kindWords, type RecordKind } from "@/lib/client/records/record-kind";

type RecordErrorProps = { kind: RecordKind; digest?: string; reset: () => void };

/** For a page that could not be read; nothing was lost by it. */
export function RecordError({ kind, digest, reset }: RecordErrorProps) {
  const { slug } = useWorkspace();
  const { one } = kindWords[kind];
  return (
    <>
      <PageHeader breadcrumbs={[listOf(kind, slug)]} title="Could not be shown" />
      <ErrorState
        title={`This ${one} could not be shown`}
        message={`Nothing was changed. Try again; if it stays, tell your administrator${digest ? ` the code ${digest}` : ""}.`}
        onRetry={reset}
      />
    </>
  );
}
