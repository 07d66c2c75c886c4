"use client";

import { ErrorState } from "@/components/ui/error-state";

export default function WorkspaceError({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  return (
    <div className="flex flex-1 items-center justify-center">
      <ErrorState
        title="This page could not be shown"
        message={`Nothing was changed. Try again; if it stays, tell your administrator${error.digest ? ` the code ${error.digest}` : ""}.`}
        onRetry={reset}
      />
    </div>
  );
}
