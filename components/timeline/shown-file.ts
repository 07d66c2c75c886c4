import type { PreviewKind } from "@/lib/client/timeline/preview-kind";

/** A file that can be looked at, and where. */
export type ShownFile = {
  filename: string;
  size: number;
  kind: PreviewKind;
  /** The download. */
  address: string;
  previewAddress: string;
};
