import { UUID } from "uuidv7";
import type { Random } from "./seeded-random";

/** A UUIDv7 (RFC 9562 §5.7) of the moment a record was made. */
export type MakeId = (at: Date) => string;

/** Ids whose random part comes from `random`, so that the same records have the same ids in every run. */
export function seededIds(random: Random): MakeId {
  const bits = (count: number) => Math.floor(random() * 2 ** count);
  return (at) => UUID.fromFieldsV7(at.getTime(), bits(12), bits(30), bits(32)).toString();
}
