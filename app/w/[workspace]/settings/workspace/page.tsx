import type { Metadata } from "next";
import { Panel } from "@/components/settings/panel";
import { SettingsHeading } from "@/components/settings/settings-heading";
import { WorkspaceForm } from "@/components/settings/workspace/workspace-form";
import { pageContext } from "@/lib/http/page-context";
import { getCompany } from "@/lib/workspaces/get-company";

export const metadata: Metadata = { title: "Workspace" };

type WorkspacePageProps = { params: Promise<{ workspace: string }> };

export default async function WorkspacePage({ params }: WorkspacePageProps) {
  const { ctx } = await pageContext((await params).workspace);
  const { data: company } = await getCompany(ctx);
  return (
    <>
      <SettingsHeading title="Workspace">What your company is called here, for everybody in it.</SettingsHeading>
      <Panel>
        <WorkspaceForm company={company} />
      </Panel>
    </>
  );
}
