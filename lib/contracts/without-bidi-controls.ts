/**
 * A text for one line of our own, such as a file's name or a subject, without the invisible characters that turn the
 * order of the rest about (UAX #9: embeddings, overrides, isolates, marks): `invoice<RLO>fdp.exe` would read as a PDF.
 * Right-to-left words need none of them to be shown as they are. Only for display and downloads; what was given is kept.
 */
export function withoutBidiControls(text: string): string {
  return text.replace(BIDI_CONTROLS, "");
}

/** ALM; LRM and RLM; LRE, RLE, PDF, LRO and RLO; LRI, RLI, FSI and PDI. */
const BIDI_CONTROLS = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;
