import type { ContactEvent } from "../story/parse-events";
import type { Move } from "./deal-rows";
import type { DemoRows } from "./demo-rows";
import { type Links, linkTargets } from "./links";
import { minutesAfter, type World } from "./world";

type Activity = Pick<DemoRows, "activities" | "activityLinks">;

/** A call, a meeting or a note, written down when it was over. */
export function contactActivity(
  world: World,
  event: Omit<ContactEvent, "daysAgo" | "by"> & { at: Date },
  links: Links,
  createdBy: string,
): Activity {
  const metadata = event.minutes === null ? {} : { duration_minutes: event.minutes };
  const writtenAt = event.kind === "note" ? event.at : minutesAfter(event.at, (event.minutes ?? 10) + 3);
  const facts = { activityType: event.kind, subject: event.subject, description: event.text || null, metadata };
  return filed(world, links, { ...facts, createdBy, occurredAt: event.at, createdAt: writtenAt });
}

/** A deal that was moved. */
export function stageChange(
  world: World,
  { at, from, to }: Pick<Move, "at" | "from" | "to">,
  links: Links,
  createdBy: string,
): Activity {
  const subject = from ? `${to.pipelineName}: ${from.name} → ${to.name}` : `Added to ${to.pipelineName}: ${to.name}`;
  const metadata = {
    pipeline_id: to.pipelineId,
    pipeline_name: to.pipelineName,
    from_stage_id: from?.stageId ?? null,
    from_stage: from?.name ?? null,
    to_stage_id: to.stageId,
    to_stage: to.name,
  };
  return filed(world, links, {
    activityType: "stage_change",
    subject,
    metadata,
    createdBy,
    occurredAt: at,
    createdAt: at,
  });
}

type Facts = Omit<DemoRows["activities"][number], "workspaceId" | "id" | "updatedAt"> & {
  occurredAt: Date;
  createdAt: Date;
};

function filed(world: World, links: Links, facts: Facts): Activity {
  const { workspaceId } = world;
  const id = world.makeId(facts.createdAt);
  return {
    activities: [{ workspaceId, id, ...facts, updatedAt: facts.createdAt }],
    activityLinks: linkTargets(links).map((target) => ({
      workspaceId,
      activityId: id,
      ...target,
      occurredAt: facts.occurredAt,
    })),
  };
}
