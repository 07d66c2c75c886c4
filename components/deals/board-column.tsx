"use client";

import { useDroppable } from "@dnd-kit/core";
import { Fragment } from "react";
import { useWorkspace } from "@/components/app/workspace-provider";
import { Button } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import { cn } from "@/lib/client/class-names";
import { compactMoney, money } from "@/lib/client/format/money";
import { routes } from "@/lib/client/routes";
import type { BoardStage } from "@/lib/contracts/pipelines";
import type { BoardColumnProps } from "./board-column-props";
import { DraggableCard } from "./draggable-card";
import { StageDot } from "./stage-dot";
import { perStageMost } from "./use-board";

/** A stage: how many deals stand in it, what they are worth, and their cards. */
export function BoardColumn(props: BoardColumnProps) {
  const { stage, isChosen, dropAt, draggedId } = props;
  const { setNodeRef, isOver } = useDroppable({ id: stage.id });
  const others = stage.deals.filter(({ id }) => id !== draggedId);
  const lineBefore = dropAt === null ? null : (others[dropAt]?.id ?? "end");
  return (
    <section
      ref={setNodeRef}
      data-stage={stage.id}
      aria-label={`${stage.name}, ${stage.deal_count} ${stage.deal_count === 1 ? "deal" : "deals"}`}
      className={cn(
        "flex min-h-40 w-72 shrink-0 flex-col rounded-lg bg-fill/60 transition-colors max-sm:w-full",
        isOver && "bg-accent-soft/60",
        !isChosen && "max-sm:hidden",
      )}
    >
      <ColumnHeader stage={stage} />
      <ul className="flex min-h-0 flex-1 flex-col gap-2 overflow-y-auto px-2 pb-2">
        {stage.deals.map((deal) => (
          <Fragment key={deal.id}>
            {lineBefore === deal.id && <DropLine />}
            <DraggableCard {...props} deal={deal} />
          </Fragment>
        ))}
        {lineBefore === "end" && <DropLine />}
        {stage.deals.length === 0 && dropAt === null && (
          <li className="px-1 py-2 text-center text-ink-3 text-xs">No deals here</li>
        )}
        {stage.has_more && <MoreCards {...props} />}
      </ul>
    </section>
  );
}

function ColumnHeader({ stage }: { stage: BoardStage }) {
  const totals = stage.totals.map(({ value, currency }) => money(value, currency, "en")).join(" · ");
  return (
    <header className="px-3 pt-2.5 pb-2">
      <h2 className="flex items-center gap-2 font-semibold text-sm">
        <StageDot color={stage.color} />
        <span className="truncate" dir="auto" title={stage.name}>
          {stage.name}
        </span>
        <span className="tabular ml-auto font-normal text-ink-3 text-xs">{stage.deal_count}</span>
      </h2>
      <p className="tabular h-4 truncate text-ink-2 text-xs" title={totals}>
        {stage.totals.map(({ value, currency }) => compactMoney(value, currency, "en")).join(" · ")}
      </p>
    </header>
  );
}

function DropLine() {
  return <li aria-hidden className="-my-1.25 h-0.5 rounded-full bg-accent" />;
}

function MoreCards({ stage, onShowMore }: BoardColumnProps) {
  const { slug } = useWorkspace();
  return (
    <li className="flex justify-center">
      {stage.deals.length < perStageMost ? (
        <Button variant="ghost" size="sm" onClick={onShowMore}>
          Show more ({stage.deal_count - stage.deals.length})
        </Button>
      ) : (
        <Button variant="ghost" size="sm" asChild>
          <Link href={`${routes.deals(slug)}?stage_id=${stage.id}`}>See all {stage.deal_count} in the list</Link>
        </Button>
      )}
    </li>
  );
}
