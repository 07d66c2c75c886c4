import type { ComposeRequest, LinkKind } from "@/lib/client/compose/compose-request";
import type { DraftFields } from "@/lib/client/compose/draft";
import { routes } from "@/lib/client/routes";

/** Where a mail can be seen: on the page it was written from if it is filed there, else on another linked record's. */
export function timelineAddress(
  slug: string,
  { record }: Pick<ComposeRequest, "record">,
  links: DraftFields["links"],
  activityId: string | null,
): string {
  const kinds: LinkKind[] = [record.kind, "contact", "deal", "customer"];
  const kind = kinds.find((candidate) => links[candidate]) ?? record.kind;
  const page = routes[kind](slug, links[kind]?.id ?? record.id);
  return activityId === null ? page : `${page}#activity-${activityId}`;
}
