import { isDeepStrictEqual } from "node:util";

/** Whether a change makes a difference to a row: what says nothing new is no new version. */
export function changesAnything<Row extends object>(before: Row, changes: Partial<Row>): boolean {
  return Object.entries(changes).some(([name, value]) => !isDeepStrictEqual(Reflect.get(before, name), value));
}
