import type { ApiError } from "@/lib/client/api-error";

/** A stage that cannot go while deals stand in it. */
export type HeldStage = { id: string; name: string; deal_count: number };

/** The stages that a change of a pipeline would have taken from under deals; none where it was refused otherwise. */
export function heldStages({ code, details: { stages } }: ApiError): HeldStage[] {
  return code === "CONFLICT" && Array.isArray(stages) ? stages.filter(isHeldStage) : [];
}

/** "“Offer” still holds 3 deals", "“Lead” still holds 1 deal". */
export function sayHeld({ name, deal_count: count }: HeldStage): string {
  return `“${name}” still holds ${count} ${count === 1 ? "deal" : "deals"}`;
}

function isHeldStage(value: unknown): value is HeldStage {
  if (typeof value !== "object" || value === null) return false;
  if (!("id" in value && "name" in value && "deal_count" in value)) return false;
  return typeof value.id === "string" && typeof value.name === "string" && typeof value.deal_count === "number";
}
