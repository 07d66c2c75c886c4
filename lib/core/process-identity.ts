import { newId } from "./ids";
import { processSingleton } from "./process-singleton";

/** This process, as claims and heartbeats name it. New at every start, so that a restart never owns old claims. */
export function processId(): string {
  return processSingleton("process-id", newId);
}
