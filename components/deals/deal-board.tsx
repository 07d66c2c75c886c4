"use client";

import { Columns3, Plus } from "lucide-react";
import { useRef, useState } from "react";
import { useHotkey } from "@/components/app/hotkeys";
import { PageHeader } from "@/components/app/page-header";
import { useWorkspace } from "@/components/app/workspace-provider";
import { ListToolbar } from "@/components/records/list/list-toolbar";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { ErrorState } from "@/components/ui/error-state";
import { Link } from "@/components/ui/link";
import { explainError } from "@/lib/client/explain-error";
import { routes } from "@/lib/client/routes";
import { BoardColumns } from "./board-columns";
import { BoardFilters } from "./board-filters";
import { BoardSkeleton } from "./board-skeleton";
import { DealDialog } from "./deal-dialog";
import { DealViewSwitch } from "./deal-view-switch";
import { useBoard } from "./use-board";

/** The deals of a pipeline as cards in the columns of its stages. */
export function DealBoard() {
  const { can } = useWorkspace();
  const view = useBoard();
  const search = useRef<HTMLInputElement>(null);
  const [isAdding, setAdding] = useState(false);
  useHotkey("/", () => search.current?.focus(), { label: "Search", group: "This board" });
  useHotkey("Space", null, { label: "Pick up the card, put it down", group: "This board" });
  return (
    <>
      <PageHeader
        title="Deals"
        actions={
          <>
            <DealViewSwitch current="board" />
            {can("deals:write") && (
              <Button variant="primary" onClick={() => setAdding(true)} aria-label="New deal">
                <Plus aria-hidden />
                <span className="max-sm:hidden">New deal</span>
              </Button>
            )}
          </>
        }
      />
      <ListToolbar
        label="Search by name or number"
        search={view.params.search ?? ""}
        onSearch={(text) => view.change({ search: text || null })}
        isBusy={view.isStale}
        inputRef={search}
      >
        <BoardFilters view={view} />
      </ListToolbar>
      <BoardBody view={view} />
      <DealDialog mode="create" open={isAdding} onOpenChange={setAdding} onSaved={view.refresh} />
    </>
  );
}

function BoardBody({ view }: { view: ReturnType<typeof useBoard> }) {
  const { slug } = useWorkspace();
  if (view.error && !view.board) {
    return <ErrorState title="The board could not be read" message={explainError(view.error)} onRetry={view.retry} />;
  }
  if (view.hasNoPipeline) {
    return (
      <EmptyState icon={Columns3} title="No pipeline yet">
        A board needs a pipeline: the stages that a deal goes through. Owners and admins add one in{" "}
        <Link href={routes.settings(slug, "pipelines")} className="text-accent underline underline-offset-2">
          Settings → Pipelines
        </Link>
        .
      </EmptyState>
    );
  }
  if (!view.board) return <BoardSkeleton />;
  return <BoardColumns key={view.board.pipeline.id} view={view} stages={view.board.stages} />;
}
