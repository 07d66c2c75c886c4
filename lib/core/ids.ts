import { uuidv7 } from "uuidv7";

/** A new UUIDv7 (RFC 9562 §5.7): sorts by the time it was made, so that indexes grow at their end. */
export function newId(): string {
  return uuidv7();
}
