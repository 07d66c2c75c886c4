/** The time of day, as people write it where the reader is. */
export function timeOf(instant: number): string {
  return new Date(instant).toLocaleTimeString(undefined, { hour: "numeric", minute: "2-digit" });
}
