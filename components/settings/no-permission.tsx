import { Lock } from "lucide-react";
import type { ReactNode } from "react";
import { EmptyState } from "@/components/ui/empty-state";

/** Says who can do what this page is for, to those who cannot. */
export function NoPermission({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="rounded-lg border bg-surface">
      <EmptyState icon={Lock} title={title}>
        {children}
      </EmptyState>
    </div>
  );
}
