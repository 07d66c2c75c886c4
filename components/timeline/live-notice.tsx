import { CloudOff } from "lucide-react";
import { Button } from "@/components/ui/button";
import { explainError } from "@/lib/client/explain-error";

/** Says why what is shown may no longer be all, and does not take it away. */
export function LiveNotice({ failure, onRetry }: { failure: unknown; onRetry: () => void }) {
  return (
    <div role="status" className="flex items-center gap-2 rounded-md bg-warn-soft px-3 py-1.5 text-sm text-warn">
      <CloudOff aria-hidden className="size-4 shrink-0" />
      <p className="min-w-0 flex-1">Nothing new can be shown. {explainError(failure)}</p>
      <Button size="sm" variant="ghost" className="text-warn" onClick={onRetry}>
        Try now
      </Button>
    </div>
  );
}
