"use client";

import { CloudAlert } from "lucide-react";
import { Button } from "./button";
import { EmptyState } from "./empty-state";

type ErrorStateProps = { title: string; message: string; onRetry?: () => void; className?: string };

export function ErrorState({ title, message, onRetry, className }: ErrorStateProps) {
  return (
    <div role="alert">
      <EmptyState
        icon={CloudAlert}
        title={title}
        className={className ?? ""}
        action={onRetry && <Button onClick={onRetry}>Try again</Button>}
      >
        {message}
      </EmptyState>
    </div>
  );
}
