import { v7 } from "uuid";
import type { Random } from "./seeded-random";

/** A UUIDv7 (RFC 9562 §5.7) of the moment a record was made. */
export type MakeId = (at: Date) => string;

/** Ids whose random part comes from `random`, so that the same records have the same ids in every run. */
export function seededIds(random: Random): MakeId {
  return (at) => v7({ msecs: at.getTime(), random: Uint8Array.from({ length: 16 }, () => Math.floor(random() * 256)) });
}
