"use client";

import { Plus } from "lucide-react";
import { StageBar } from "@/components/deals/stage-bar";
import { Button } from "@/components/ui/button";
import { Menu, MenuItem, MenuLabel } from "@/components/ui/menu";
import type { RecordOf } from "@/lib/client/record/record-calls";
import type { Pipeline } from "@/lib/contracts/pipelines";
import { useMoveDeal } from "./use-move-deal";
import type { RecordEditor } from "./use-record-editor";

type DealRoadProps = { editor: RecordEditor<RecordOf["deal"]>; pipelines: readonly Pipeline[] };

/** How far the deal has come in each pipeline it stands in. */
export function DealRoad({ editor, pipelines }: DealRoadProps) {
  const { stageOf, move } = useMoveDeal(editor);
  const entered = pipelines.filter(({ id }) => stageOf(id) !== null);
  const others = pipelines.filter(({ id, stages }) => stageOf(id) === null && stages.length > 0);
  const hasNone = entered.length === 0;
  if (pipelines.length === 0) return null;
  return (
    <div className="flex shrink-0 flex-col gap-2 border-b bg-surface px-4 py-2.5 sm:px-6">
      {entered.map((pipeline) => (
        <div key={pipeline.id} className="grid items-center gap-x-3 gap-y-1 sm:grid-cols-[auto_minmax(0,1fr)]">
          {entered.length > 1 && (
            <p className="max-w-40 truncate text-ink-2 text-xs" dir="auto">
              {pipeline.name}
            </p>
          )}
          <div className={entered.length > 1 ? "" : "sm:col-span-2"}>
            <StageBar
              pipeline={pipeline}
              stageId={stageOf(pipeline.id) ?? ""}
              canMove={editor.canEdit}
              isClosed={editor.record.status !== "open"}
              onMove={(stageId) => void move(pipeline, stageId)}
            />
          </div>
        </div>
      ))}
      {hasNone && editor.canEdit && others.length > 0 && (
        <Menu
          align="start"
          trigger={
            <Button size="sm" className="self-start">
              <Plus aria-hidden />
              Add to a pipeline
            </Button>
          }
        >
          <MenuLabel>Starts in the first stage</MenuLabel>
          {others.map((pipeline) => (
            <MenuItem key={pipeline.id} onSelect={() => void move(pipeline, pipeline.stages[0]?.id ?? "")}>
              {pipeline.name}
            </MenuItem>
          ))}
        </Menu>
      )}
    </div>
  );
}
