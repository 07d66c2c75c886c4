import type postgres from "postgres";
import { required } from "../required";
import type { PlacedStage } from "../rows/pipeline-rows";
import type { MailSender } from "../rows/team-rows";

/** The workspace that is to be filled: who works in it, what mail leaves as, and its pipelines. */
export type BulkTarget = {
  workspaceId: string;
  userIds: string[];
  sender: MailSender;
  /** The stages of each pipeline, first to last. */
  boards: PlacedStage[][];
};

/** Throws an Error that names the workspaces there are when `slug` is none of them. */
export async function findTarget(sql: postgres.Sql, slug: string): Promise<BulkTarget> {
  const [workspace] = await sql<{ id: string }[]>`select id from workspaces where lower(slug) = lower(${slug})`;
  if (!workspace) throw new Error(await explainUnknown(sql, slug));
  const members = await sql<{ user_id: string }[]>`
    select user_id from memberships where workspace_id = ${workspace.id} and removed_at is null order by created_at, user_id`;
  const [config] = await sql<{ id: string; from_email: string; from_name: string }[]>`
    select id, from_email, from_name from email_configs
    where workspace_id = ${workspace.id} and is_default and deleted_at is null`;
  const userIds = members.map((member) => member.user_id);
  required(userIds[0], `member in the workspace “${slug}”`);
  return {
    workspaceId: workspace.id,
    userIds,
    sender: config
      ? { configId: config.id, email: config.from_email, name: config.from_name }
      : { configId: null, email: "crm@tern.test", name: "Tern" },
    boards: await findBoards(sql, workspace.id),
  };
}

async function findBoards(sql: postgres.Sql, workspaceId: string): Promise<PlacedStage[][]> {
  const stages = await sql<PlacedStage[]>`
    select p.id as "pipelineId", p.name as "pipelineName", s.id as "stageId", s.name, 50 as probability
    from pipelines p join stages s on s.workspace_id = p.workspace_id and s.pipeline_id = p.id
    where p.workspace_id = ${workspaceId} and p.deleted_at is null and s.deleted_at is null
    order by p.position, p.id, s.position, s.id`;
  const boards = new Map<string, PlacedStage[]>();
  for (const stage of stages) boards.set(stage.pipelineId, [...(boards.get(stage.pipelineId) ?? []), stage]);
  return [...boards.values()];
}

async function explainUnknown(sql: postgres.Sql, slug: string): Promise<string> {
  const known = await sql<{ slug: string }[]>`select slug from workspaces order by slug limit 20`;
  const names = known.map((workspace) => workspace.slug).join(", ");
  return `There is no workspace “${slug}”. ${names === "" ? "There is none at all yet." : `There are: ${names}.`}`;
}
