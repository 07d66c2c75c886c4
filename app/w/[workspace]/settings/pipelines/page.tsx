import type { Metadata } from "next";
import { type PageSearchParams, pageQuery } from "@/components/settings/page-query";
import { Pager } from "@/components/settings/pager";
import { PipelineList } from "@/components/settings/pipelines/pipeline-list";
import { pageContext } from "@/lib/http/page-context";
import { listPipelines } from "@/lib/pipelines/list-pipelines";

export const metadata: Metadata = { title: "Pipelines" };

type PipelinesPageProps = { params: Promise<{ workspace: string }>; searchParams: PageSearchParams };

export default async function PipelinesPage({ params, searchParams }: PipelinesPageProps) {
  const { ctx } = await pageContext((await params).workspace);
  const { data: pipelines, pagination } = await listPipelines(ctx, await pageQuery(searchParams));
  return (
    <>
      <PipelineList pipelines={pipelines} />
      <Pager pagination={pagination} />
    </>
  );
}
