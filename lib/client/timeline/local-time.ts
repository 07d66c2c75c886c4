/** An instant as a `datetime-local` field has it: the viewer's wall clock, to the minute. */
export function toLocalInput(instant: string | Date): string {
  const at = new Date(instant);
  const local = new Date(at.getTime() - at.getTimezoneOffset() * 60_000);
  return local.toISOString().slice(0, 16);
}

/** The instant that a `datetime-local` field means, in the viewer's zone. */
export function fromLocalInput(value: string): string {
  return new Date(value).toISOString();
}
