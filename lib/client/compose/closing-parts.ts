/**
 * What the dialog itself puts below the writer's words, as the editor writes it: `mark` is the fingerprint of what was put in, so that it can be told whether the
 * writer has changed it since. Nothing within is a `div`.
 */
const PART = /<div data-(signature|quote)="([^"]*)">(.*?)<\/div>/gs;

/** The editor's HTML without parts that are as they were put in. What was changed is the writer's own. */
export function ownWords(html: string): string {
  return html.replace(PART, (part, _kind: string, mark: string, inner: string) =>
    isUntouched(mark, inner) ? "" : part,
  );
}

export function isUntouched(mark: string, inner: string): boolean {
  return mark === fingerprint(inner);
}

/** Tells texts apart; for nothing that somebody could want to forge. FNV-1a, twice, from two beginnings. */
export function fingerprint(text: string): string {
  return [0x811c9dc5, 0x9dc5811c].map((start) => hash(text, start).toString(36)).join("-");
}

function hash(text: string, start: number): number {
  let value = start;
  for (let at = 0; at < text.length; at += 1) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return value >>> 0;
}

/** How a signature stands in the text. */
export type SignatureStanding = "absent" | "untouched" | "edited";

type Signing = {
  standing: SignatureStanding;
  /** One was put in earlier, so that its absence is the writer's wish. */
  hadSignature: boolean;
  /** The sender's, as HTML; "": it has none. */
  signature: string;
};

/** What becomes of the signature when the sender is known or changes. An edited one is the writer's text and stays. */
export function signatureChange({ standing, hadSignature, signature }: Signing): "keep" | "place" | "remove" {
  if (standing === "edited") return "keep";
  if (signature.trim() === "") return standing === "untouched" ? "remove" : "keep";
  return standing === "untouched" || !hadSignature ? "place" : "keep";
}
