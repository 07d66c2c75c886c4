const closing: Record<string, "won" | "lost"> = { won: "won", renewed: "won", lost: "lost", lapsed: "lost" };

/** How a deal stands, by the name of its stage. */
export function dealStatus(stageName: string): "open" | "won" | "lost" {
  return closing[stageName.toLowerCase()] ?? "open";
}
