"use client";

import { ExternalLink } from "lucide-react";
import { useWorkspace } from "@/components/app/workspace-provider";
import { Notice } from "@/components/settings/notice";
import { Button } from "@/components/ui/button";
import { type HeldStage, sayHeld } from "@/lib/client/pipelines/held-stages";
import { routes } from "@/lib/client/routes";

type HeldNoticeProps = { pipelineId: string; held: readonly HeldStage[]; onKeep: (stage: HeldStage) => void };

/** Why stages could not be taken away, and both ways out: their deals go, or they stay. */
export function HeldNotice({ pipelineId, held, onKeep }: HeldNoticeProps) {
  const { slug } = useWorkspace();
  if (held.length === 0) return null;
  return (
    <Notice tone="danger" title={`Nothing was saved: ${held.map(sayHeld).join(", ")}.`}>
      <p>Move them to another stage on the board, then save again. Or keep the stage.</p>
      <div className="mt-2 flex flex-wrap items-center gap-x-3 gap-y-2">
        {held.map((stage) => (
          <Button key={stage.id} size="sm" onClick={() => onKeep(stage)} className="max-w-full">
            <span className="truncate">Keep “{stage.name}”</span>
          </Button>
        ))}
        <a
          href={routes.dealBoard(slug, pipelineId)}
          target="_blank"
          rel="noreferrer"
          className="inline-flex min-h-6 items-center gap-1 text-accent underline-offset-2 hover:underline"
        >
          Open the board
          <ExternalLink aria-hidden className="size-3.5" />
          <span className="sr-only">(in a new tab)</span>
        </a>
      </div>
    </Notice>
  );
}
