"use client";

import { Columns3, Plus } from "lucide-react";
import dynamic from "next/dynamic";
import { useState } from "react";
import { useWorkspace } from "@/components/app/workspace-provider";
import { PanelList } from "@/components/settings/panel";
import { SettingsHeading } from "@/components/settings/settings-heading";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import type { Pipeline } from "@/lib/contracts/pipelines";
import { PipelineRow } from "./pipeline-row";

const PipelineDialog = dynamic(() => import("./pipeline-dialog").then((module) => module.PipelineDialog), {
  ssr: false,
});
const DeletePipelineDialog = dynamic(
  () => import("./delete-pipeline-dialog").then((module) => module.DeletePipelineDialog),
  { ssr: false },
);

type OpenDialog = { kind: "form"; pipeline: Pipeline | null } | { kind: "delete"; pipeline: Pipeline } | null;

/** The roads that deals take. How the company works is for owners and admins to change; everybody sees it. */
export function PipelineList({ pipelines }: { pipelines: Pipeline[] }) {
  const { can } = useWorkspace();
  const [dialog, setDialog] = useState<OpenDialog>(null);
  const mayWrite = can("pipelines:write") && can("company:write");
  const close = () => setDialog(null);
  const add = mayWrite && (
    <Button variant="primary" onClick={() => setDialog({ kind: "form", pipeline: null })}>
      <Plus aria-hidden />
      Add pipeline
    </Button>
  );
  return (
    <>
      <SettingsHeading title="Pipelines" actions={pipelines.length > 0 && add}>
        The stages that a deal goes through, first to last.{!mayWrite && " Only owners and admins change them."}
      </SettingsHeading>
      {pipelines.length === 0 ? (
        <div className="rounded-lg border bg-surface">
          <EmptyState icon={Columns3} title="No pipeline yet" action={add}>
            With one, deals stand on a board, in a column for each stage.
          </EmptyState>
        </div>
      ) : (
        <PanelList aria-label="Pipelines">
          {pipelines.map((pipeline) => (
            <PipelineRow
              key={pipeline.id}
              pipeline={pipeline}
              mayWrite={mayWrite}
              onEdit={() => setDialog({ kind: "form", pipeline })}
              onDelete={() => setDialog({ kind: "delete", pipeline })}
            />
          ))}
        </PanelList>
      )}
      {dialog?.kind === "form" && <PipelineDialog pipeline={dialog.pipeline} onClose={close} />}
      {dialog?.kind === "delete" && <DeletePipelineDialog pipeline={dialog.pipeline} onClose={close} />}
    </>
  );
}
