"use client";

import { PageHeader } from "@/components/app/page-header";
import { ErrorState } from "@/components/ui/error-state";

type ListErrorProps = { title: string; onRetry: () => void };

/** The page of a list that could not be made. */
export function ListError({ title, onRetry }: ListErrorProps) {
  return (
    <>
      <PageHeader title={title} />
      <ErrorState
        title={`The ${title.toLowerCase()} could not be read`}
        message="The server did not answer as it should. Nothing is lost: try again in a moment."
        onRetry={onRetry}
      />
    </>
  );
}
