import { sameValue } from "@/lib/client/record/same-value";

/** A stage as a form holds it; one without id is new. */
export type StageDraft = { id?: string | undefined; name: string; color: string };

type Versions = {
  /** As the form was opened. */
  base: readonly StageDraft[];
  /** As the form stands. */
  mine: readonly StageDraft[];
  /** As somebody else has saved them since. */
  theirs: readonly StageDraft[];
};

/**
 * Joins two people's changes of one pipeline's stages: what either added is there, what either took away is not; a name
 * and a colour are mine where I changed them; the order is theirs unless I changed it.
 */
export function mergeStages({ base, mine, theirs }: Versions): StageDraft[] {
  const left = theirs.filter(({ id }) => has(mine, id) || !has(base, id));
  const joined = left.map((stage) => join(find(base, stage.id), find(mine, stage.id), stage));
  const added = mine.filter(({ id }) => id === undefined);
  if (!isReordered(base, mine)) return [...joined, ...added];
  const inMyOrder = mine.flatMap((stage) => (stage.id === undefined ? stage : (find(joined, stage.id) ?? [])));
  return [...inMyOrder, ...joined.filter(({ id }) => !has(mine, id))];
}

function join(base: StageDraft | undefined, mine: StageDraft | undefined, theirs: StageDraft): StageDraft {
  if (!base || !mine) return theirs;
  return {
    id: theirs.id,
    name: mine.name === base.name ? theirs.name : mine.name,
    color: mine.color === base.color ? theirs.color : mine.color,
  };
}

/** Whether stages stand otherwise among each other than they did, or a new one stands before an old one. */
function isReordered(base: readonly StageDraft[], mine: readonly StageDraft[]): boolean {
  const kept = base.filter(({ id }) => has(mine, id)).map(({ id }) => id);
  return !sameValue(
    kept,
    mine.slice(0, kept.length).map(({ id }) => id),
  );
}

function find(stages: readonly StageDraft[], id: string | undefined): StageDraft | undefined {
  return stages.find((stage) => stage.id === id);
}

function has(stages: readonly StageDraft[], id: string | undefined): boolean {
  return find(stages, id) !== undefined;
}
