import { Pencil, Trash2 } from "lucide-react";
import { StageDot } from "@/components/deals/stage-dot";
import { Button } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button";
import type { Pipeline } from "@/lib/contracts/pipelines";

type PipelineRowProps = { pipeline: Pipeline; mayWrite: boolean; onEdit: () => void; onDelete: () => void };

/** One pipeline with its stages in their order. */
export function PipelineRow({ pipeline: { name, stages }, mayWrite, onEdit, onDelete }: PipelineRowProps) {
  return (
    <li className="flex flex-wrap items-start gap-x-4 gap-y-2 px-4 py-3.5 sm:px-5">
      <div className="min-w-0 flex-1 basis-72">
        <h3 className="wrap-anywhere-safe font-medium" dir="auto">
          {name}
        </h3>
        <ol aria-label={`Stages of ${name}`} className="mt-1.5 flex flex-wrap gap-x-3 gap-y-1 text-ink-2 text-sm">
          {stages.map((stage) => (
            <li key={stage.id} className="flex min-w-0 items-center gap-1.5">
              <StageDot color={stage.color} />
              <span className="wrap-anywhere-safe min-w-0" dir="auto">
                {stage.name}
              </span>
            </li>
          ))}
        </ol>
      </div>
      {mayWrite && (
        <div className="flex shrink-0 items-center gap-1">
          <Button onClick={onEdit} aria-label={`Edit ${name}`}>
            <Pencil aria-hidden />
            Edit
          </Button>
          <IconButton label={`Delete ${name}`} onClick={onDelete}>
            <Trash2 />
          </IconButton>
        </div>
      )}
    </li>
  );
}
